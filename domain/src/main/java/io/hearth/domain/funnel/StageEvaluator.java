package io.hearth.domain.funnel;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies {@link StageRules} to one contact's past. A pure function: the order of the rollups does not matter.
 *
 * <ul>
 *   <li>A window of n days is the human day of the instant asked about and the n − 1 days before it.
 *   <li>CONSIDERATION is reached when a sign of intent was in one window, and is kept from then on; a contact whose
 *       current stage it is becomes dormant at the first midnight at which no sign of life is in the window.
 *   <li>A purchase is cancelled by a cancellation at the same instant or later, if both name the same content or one of
 *       them names none. If something was bought again after that on the same day, it counts from the cancellation on.
 *   <li>A buyer or owner is whoever has a purchase that stands, or a handover; what they did before does not count for
 *       USE, OPINION and ADVOCACY.
 *   <li>Who reached a stage has reached those before it, at the latest at the same instant.
 *   <li>Inside a rollup of more than two interactions only the first and the last instant are known; where another one
 *       would decide when a stage was reached, the last stands in.
 * </ul>
 */
public final class StageEvaluator {

    private final StageRules rules;
    private final HumanTime humanTime;

    public StageEvaluator(StageRules rules, HumanTime humanTime) {
        this.rules = rules;
        this.humanTime = humanTime;
    }

    /**
     * Places one contact.
     *
     * @param rollups all of the contact's; days after {@code asOf} are left out, and the day of {@code asOf} must hold
     *     what happened up to {@code asOf} only
     * @return empty if the contact was not known yet
     */
    public Optional<StagePlacement> evaluate(Collection<DayRollup> rollups, Instant asOf) {
        LocalDate today = humanTime.dayOf(asOf);
        List<DayRollup> past = rollups.stream()
                .filter(rollup -> !rollup.day().isAfter(today))
                .sorted(DayRollup.CHRONOLOGICAL)
                .toList();
        return past.isEmpty() ? Optional.empty() : Optional.of(place(past, today));
    }

    private StagePlacement place(List<DayRollup> past, LocalDate today) {
        Map<FunnelStage, ReachedStage> reached = withEarlierStages(ownStages(past));
        boolean inConsideration = reached.size() == FunnelStage.CONSIDERATION.ordinal() + 1;
        @Nullable LocalDate quietFrom = inConsideration ? quietFrom(past) : null;
        boolean dormant = quietFrom != null && !today.isBefore(quietFrom);
        boolean promoter = past.stream().anyMatch(rollup -> rules.promotion().contains(rollup.type()));
        @Nullable Instant nextChangeAt = quietFrom == null || dormant ? null : humanTime.startOf(quietFrom);
        return new StagePlacement(reached, dormant, promoter, nextChangeAt);
    }

    private Map<FunnelStage, ReachedStage> ownStages(List<DayRollup> past) {
        Map<FunnelStage, ReachedStage> own = new EnumMap<>(FunnelStage.class);
        DayRollup beginning = past.get(0);
        own.put(FunnelStage.AWARENESS, reached(FunnelStage.AWARENESS, beginning, beginning.first()));
        putIfReached(own, FunnelStage.CONSIDERATION, new IntentHistory(rules).firstReached(past));
        ReachedStage purchase = new PurchaseHistory(rules).firstStanding(past);
        putIfReached(own, FunnelStage.PURCHASE, purchase);
        ReachedStage handover = firstOf(FunnelStage.USE, rules.handover(), past, Instant.MIN);
        ReachedStage ownership = earlier(purchase, handover);
        if (ownership != null) {
            putAsOwner(own, past, ownership.at(), handover);
        }
        return own;
    }

    private void putAsOwner(
            Map<FunnelStage, ReachedStage> own,
            List<DayRollup> past,
            Instant ownerSince,
            @Nullable ReachedStage handover) {
        ReachedStage service = firstOf(FunnelStage.USE, rules.ownerUse(), past, ownerSince);
        putIfReached(own, FunnelStage.USE, earlier(handover, service));
        putIfReached(own, FunnelStage.OPINION, firstOf(FunnelStage.OPINION, rules.opinion(), past, ownerSince));
        putIfReached(own, FunnelStage.ADVOCACY, firstOf(FunnelStage.ADVOCACY, rules.advocacy(), past, ownerSince));
    }

    /** Fills the gaps from the end: a stage is reached no later than the one after it. */
    private static Map<FunnelStage, ReachedStage> withEarlierStages(Map<FunnelStage, ReachedStage> own) {
        Map<FunnelStage, ReachedStage> reached = new EnumMap<>(FunnelStage.class);
        @Nullable ReachedStage later = null;
        for (int i = FunnelStage.values().length - 1; i >= 0; i--) {
            FunnelStage stage = FunnelStage.values()[i];
            later = earlier(own.get(stage), later);
            putIfReached(reached, stage, later);
        }
        return reached;
    }

    private @Nullable LocalDate quietFrom(List<DayRollup> past) {
        for (int i = past.size() - 1; i >= 0; i--) {
            if (isSignOfLife(past.get(i))) {
                return past.get(i).day().plusDays(rules.windowDays());
            }
        }
        return null;
    }

    private boolean isSignOfLife(DayRollup rollup) {
        return rules.life().contains(rollup.type()) || rules.intent().stream().anyMatch(sign -> sign.counts(rollup));
    }

    private static @Nullable ReachedStage firstOf(
            FunnelStage stage, Set<InteractionType> types, List<DayRollup> past, Instant from) {
        @Nullable ReachedStage first = null;
        for (DayRollup rollup : past) {
            Instant at = types.contains(rollup.type()) ? rollup.firstFrom(from) : null;
            first = earlier(first, at == null ? null : reached(stage, rollup, at));
        }
        return first;
    }

    private static ReachedStage reached(FunnelStage rule, DayRollup rollup, Instant at) {
        return new ReachedStage(at, new StageReason(rule, rollup.type(), rollup.count(), rollup.day()));
    }

    /** The first of the two where both are at the same instant. */
    static @Nullable ReachedStage earlier(@Nullable ReachedStage one, @Nullable ReachedStage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at().isBefore(one.at()) ? other : one;
    }

    private static void putIfReached(
            Map<FunnelStage, ReachedStage> stages, FunnelStage stage, @Nullable ReachedStage reached) {
        if (reached != null) {
            stages.put(stage, reached);
        }
    }
}
