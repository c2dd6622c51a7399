package io.hearth.crm.reward;

import io.hearth.domain.money.Money;
import java.util.UUID;

/** What one broker gets of a deal, and by which scheme. */
public record Share(UUID scheme, Money amount) {}
