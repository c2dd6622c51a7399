package io.hearth.store.segment;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.DaysInStage;
import io.hearth.domain.segment.DaysSinceLastInteraction;
import io.hearth.domain.segment.EngagementScore;
import io.hearth.domain.segment.FeatureCondition.BestHourBetween;
import io.hearth.domain.segment.FeatureCondition.FifthBetween;
import io.hearth.domain.segment.FeatureCondition.Measure;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.RuleProblem.Code;
import io.hearth.store.segment.RuleReader.Condition;
import java.time.LocalDate;

/** Reads conditions that are told by a from and a to. */
final class RangeReader {

    private RangeReader() {}

    static Condition read(String telling, RuleNode range) {
        return switch (telling) {
            case "reached" -> reached(range);
            case "months_since_first_contact" ->
                whole(range, 0, MonthsSinceFirstContact.MAX_MONTHS, MonthsSinceFirstContact::new);
            case "days_since_last_interaction" ->
                whole(range, 0, DaysSinceLastInteraction.MAX_DAYS, DaysSinceLastInteraction::new);
            case "days_in_stage" -> whole(range, 0, DaysInStage.MAX_DAYS, DaysInStage::new);
            case "engagement" -> whole(range, 0, EngagementScore.MAX, EngagementScore::new);
            case "best_hour" -> whole(range, 0, BestHourBetween.LAST, BestHourBetween::new);
            case "recency_fifth" -> fifth(range, Measure.RECENCY);
            case "frequency_fifth" -> fifth(range, Measure.FREQUENCY);
            case "monetary_fifth" -> fifth(range, Measure.MONETARY);
            case "interaction_count" -> between(range, 0, Behaviour.MAX_COUNT, ContactCondition.InteractionCount::new);
            default -> throw new IllegalStateException("no reader for " + telling);
        };
    }

    @FunctionalInterface
    private interface Range {
        SegmentRule of(long from, long to);
    }

    @FunctionalInterface
    private interface WholeRange {
        SegmentRule of(int from, int to);
    }

    private static Condition fifth(RuleNode range, Measure measure) {
        return whole(range, 1, FifthBetween.BEST, (from, to) -> new FifthBetween(measure, from, to));
    }

    private static Condition whole(RuleNode range, int least, int most, WholeRange make) {
        return between(range, least, most, (from, to) -> make.of((int) from, (int) to));
    }

    private static Condition between(RuleNode range, long least, long most, Range make) {
        range.allow("from", "to");
        if (range.isObject() && !range.has("from") && !range.has("to")) {
            range.invalid(Code.MISSING, "from or to is needed");
        }
        long from = range.has("from") ? range.number("from", least, most) : least;
        long to = range.has("to") ? range.number("to", least, most) : most;
        if (from > to && range.has("to") && range.has("from")) {
            range.invalid("to", Code.REVERSED, to + " is less than from, " + from + "; exchange the two");
        }
        return () -> make.of(from, to);
    }

    private static Condition reached(RuleNode range) {
        range.allow("stage", "from", "to");
        FunnelStage stage = range.constant("stage", FunnelStage.class);
        LocalDate from = range.day("from");
        LocalDate to = range.day("to");
        if (to.isBefore(from) && !to.equals(LocalDate.EPOCH)) {
            range.invalid("to", Code.REVERSED, to + " is before from, " + from + "; exchange the two");
        }
        return () -> new ContactCondition.ReachedOn(stage, from, to);
    }
}
