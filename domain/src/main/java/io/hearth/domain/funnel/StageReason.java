package io.hearth.domain.funnel;

import io.hearth.domain.interaction.InteractionType;
import java.time.LocalDate;

/**
 * Why a stage counts as reached.
 *
 * @param rule the stage whose rule was met; a later stage than the one reached when that one is implied
 * @param type what happened
 * @param count how many of it the rule counted
 * @param day the day on which the rule was met
 */
public record StageReason(FunnelStage rule, InteractionType type, long count, LocalDate day) {}
