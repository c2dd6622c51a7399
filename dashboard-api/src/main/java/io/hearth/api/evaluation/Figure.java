package io.hearth.api.evaluation;

import io.hearth.crm.figures.ProgrammeFigures;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.push.listening.AnswerTimes;
import io.hearth.store.analysis.PeriodCounts.Counts;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is measured, in the order of the page. */
enum Figure {
    NEW_CONTACTS(Group.SCALE, Unit.COUNT, facts -> (double) facts.counts.newContacts()),
    FOLLOWS(Group.SCALE, Unit.COUNT, facts -> facts.of(InteractionType.FOLLOW)),
    BROKERS_WON(Group.SCALE, Unit.COUNT, facts -> (double) facts.programme.brokersWon()),
    FOLLOW_UPS_ON_TIME(
            Group.SERVICE, Unit.RATE, facts -> part(facts.programme.followUpsOnTime(), facts.programme.followUps())),
    FIRST_CONTACT(Group.SERVICE, Unit.HOURS, Better.LESS, facts -> hours(facts.programme.firstContact())),
    ANSWER_TIME(Group.SERVICE, Unit.HOURS, Better.LESS, facts -> hours(facts.answers.median())),
    ANSWERED_IN_TIME(Group.SERVICE, Unit.RATE, facts -> part(facts.answers.inTime(), facts.answers.judged())),
    INTERACTIONS_PER_CONTACT(
            Group.QUALITY, Unit.RATIO, facts -> part(facts.ownInteractions(), facts.counts.knownContacts())),
    ENQUIRIES(Group.QUALITY, Unit.COUNT, facts -> facts.of(InteractionType.ENQUIRY)),
    VISITS(Group.EFFICIENCY, Unit.COUNT, facts -> facts.of(InteractionType.VISIT)),
    DEALS(Group.EFFICIENCY, Unit.COUNT, facts -> (double) facts.programme.deals()),
    DEAL_AMOUNT(Group.EFFICIENCY, Unit.CENTS, facts ->
            (double) facts.programme.dealAmount().cents()),
    FOLLOWS_KEPT(Group.TRUST, Unit.RATE, facts -> part(facts.counts.kept(), facts.counts.followed())),
    SHARES_OPENED(Group.TRUST, Unit.COUNT, facts -> facts.of(InteractionType.SHARE_OPENED)),
    REFERRALS_PER_CONTACT(
            Group.TRUST,
            Unit.RATIO,
            facts -> part(facts.counts.of(InteractionType.REFERRAL_MADE), facts.counts.knownContacts())),
    REFERRED_DEAL_SHARE(
            Group.TRUST, Unit.RATE, facts -> part(facts.programme.referredDeals(), facts.programme.deals()));

    /** Under which heading it stands. */
    enum Group {
        SCALE,
        SERVICE,
        QUALITY,
        EFFICIENCY,
        TRUST
    }

    /** How its value is to be read: a number of things, a part of 1, things for each contact, cents, or hours. */
    enum Unit {
        COUNT,
        RATE,
        RATIO,
        CENTS,
        HOURS
    }

    /** Which way it is meant to go. */
    enum Better {
        MORE,
        LESS
    }

    /** What the house did to people, rather than they themselves. */
    private static final Set<InteractionType> DONE_TO_THEM =
            Set.of(InteractionType.PUSH_SENT, InteractionType.PUSH_SKIPPED, InteractionType.PUSH_FAILED);

    /** What was counted in one period. */
    record Facts(Counts counts, ProgrammeFigures programme, AnswerTimes.Measured answers) {

        private double of(InteractionType type) {
            return counts.of(type);
        }

        private long ownInteractions() {
            return counts.interactions().entrySet().stream()
                    .filter(count -> !DONE_TO_THEM.contains(count.getKey()))
                    .mapToLong(count -> count.getValue())
                    .sum();
        }
    }

    private static final double SECONDS_OF_HOUR = 3_600;

    private final Group group;
    private final Unit unit;
    private final Better better;
    private final Function<Facts, @Nullable Double> value;

    Figure(Group group, Unit unit, Function<Facts, @Nullable Double> value) {
        this(group, unit, Better.MORE, value);
    }

    Figure(Group group, Unit unit, Better better, Function<Facts, @Nullable Double> value) {
        this.group = group;
        this.unit = unit;
        this.better = better;
        this.value = value;
    }

    Group group() {
        return group;
    }

    Unit unit() {
        return unit;
    }

    Better better() {
        return better;
    }

    /** Null where there is nothing that it could be a part of. */
    @Nullable
    Double of(Facts facts) {
        return value.apply(facts);
    }

    private static @Nullable Double hours(@Nullable Duration time) {
        return time == null ? null : time.toSeconds() / SECONDS_OF_HOUR;
    }

    private static @Nullable Double part(long some, long all) {
        return all == 0 ? null : (double) some / all;
    }
}
