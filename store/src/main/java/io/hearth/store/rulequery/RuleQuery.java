package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.DaysInStage;
import io.hearth.domain.segment.DaysSinceLastInteraction;
import io.hearth.domain.segment.EngagementScore;
import io.hearth.domain.segment.FeatureCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.RuleReference;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.TraitFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes a rule as a query over the documents of contacts. */
final class RuleQuery {

    private final LocalDate today;
    private final HumanTime humanTime;
    private final Function<Behaviour, Query> behaviours;
    private final Function<Behaviour, Query> opposite;

    /** @param behaviours who did that, as a query over contacts; asked for what the documents do not tell */
    RuleQuery(LocalDate today, HumanTime humanTime, Function<Behaviour, Query> behaviours) {
        this(today, humanTime, behaviours, behaviours);
    }

    private RuleQuery(
            LocalDate today,
            HumanTime humanTime,
            Function<Behaviour, Query> behaviours,
            Function<Behaviour, Query> opposite) {
        this.today = today;
        this.humanTime = humanTime;
        this.behaviours = behaviours;
        this.opposite = opposite;
    }

    /** For whom it hangs on such behaviours whether a rule finds them, of which no more than bounds are known. */
    static Query open(SegmentRule rule, LocalDate today, HumanTime humanTime, Function<Behaviour, Bounds> behaviours) {
        Function<Behaviour, Query> surely =
                behaviour -> behaviours.apply(behaviour).surely();
        Function<Behaviour, Query> possibly =
                behaviour -> behaviours.apply(behaviour).possibly();
        return Queries.all(List.of(
                new RuleQuery(today, humanTime, possibly, surely).of(rule),
                Queries.not(new RuleQuery(today, humanTime, surely, possibly).of(rule))));
    }

    Query of(SegmentRule rule) {
        if (rule instanceof GroupRule group) {
            return ofGroup(group);
        } else if (rule instanceof ContactCondition condition) {
            return ofCondition(condition);
        } else if (rule instanceof MonthsSinceFirstContact months) {
            return ofMonths(months);
        } else if (rule instanceof DaysSinceLastInteraction days) {
            return Queries.days(
                    humanTime, "last_interaction_at", today.minusDays(days.to()), today.minusDays(days.from()));
        } else if (rule instanceof DaysInStage days) {
            return Queries.days(humanTime, "stage_since", today.minusDays(days.to()), today.minusDays(days.from()));
        } else if (rule instanceof EngagementScore score) {
            return FeatureQuery.of(score, today);
        } else if (rule instanceof FeatureCondition feature) {
            return FeatureQuery.of(feature);
        } else if (rule instanceof Behaviour behaviour) {
            return DocumentBehaviour.bounds(behaviour, today, humanTime)
                    .filter(Bounds::areExact)
                    .map(Bounds::surely)
                    .orElseGet(() -> behaviours.apply(behaviour));
        }
        throw new IllegalArgumentException("what " + ((RuleReference) rule) + " stands for has to be put in first");
    }

    private Query ofGroup(GroupRule group) {
        return switch (group.kind()) {
            case ALL -> Queries.all(parts(group));
            case ANY -> Queries.any(parts(group));
            case NONE -> none(group);
        };
    }

    private List<Query> parts(GroupRule group) {
        return group.parts().stream().map(this::of).toList();
    }

    /** Who surely is none of them is nobody who possibly is one. */
    private Query none(GroupRule group) {
        List<Query> parts = new RuleQuery(today, humanTime, opposite, behaviours).parts(group);
        return Query.of(q -> q.bool(b -> b.mustNot(parts)));
    }

    private Query ofCondition(ContactCondition condition) {
        if (condition instanceof ContactCondition.StageIn in) {
            return Queries.terms("stage", in.stages());
        } else if (condition instanceof ContactCondition.PhaseIn in) {
            return Queries.terms("phase", in.phases());
        } else if (condition instanceof ContactCondition.OriginChannelIn in) {
            return Queries.terms("origin_channel", in.channels());
        } else if (condition instanceof ContactCondition.ProjectIn in) {
            return Queries.terms("project_ids", in.projectIds());
        } else if (condition instanceof ContactCondition.TraitIn in) {
            return Queries.terms(TraitFields.of(in.trait()), in.values());
        } else if (condition instanceof ContactCondition.SubjectIn in) {
            return Queries.terms("subjects", in.subjects());
        } else if (condition instanceof ContactCondition.DormantIs is) {
            return Queries.flag("dormant", is.dormant());
        } else if (condition instanceof ContactCondition.PromoterIs is) {
            return Queries.flag("promoter", is.promoter());
        } else if (condition instanceof ContactCondition.FollowingIs is) {
            return Queries.flag("following", is.following());
        } else if (condition instanceof ContactCondition.InteractionCount count) {
            return Queries.range("interaction_count", count.from(), count.to());
        }
        ContactCondition.ReachedOn reached = (ContactCondition.ReachedOn) condition;
        String field = "reached." + reached.stage().name().toLowerCase(Locale.ROOT);
        return Queries.days(humanTime, field, reached.from(), reached.to());
    }

    private Query ofMonths(MonthsSinceFirstContact months) {
        LocalDate youngest = lastDayThatIs(months.from());
        LocalDate tooOld = lastDayThatIs(months.to() + 1);
        return Queries.days(humanTime, "first_contact_at", tooOld.plusDays(1), youngest);
    }

    /** The last day from which so many months have passed; at a month's end several days share one anniversary. */
    private LocalDate lastDayThatIs(int months) {
        LocalDate day = today.minusMonths(months);
        while (!day.plusDays(1).plusMonths(months).isAfter(today)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
