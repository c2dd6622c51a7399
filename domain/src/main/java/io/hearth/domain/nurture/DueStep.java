package io.hearth.domain.nurture;

import java.time.Instant;

/** A step of a plan, and when it is due for one fan. */
public record DueStep(PlanStep step, Instant dueAt) {}
