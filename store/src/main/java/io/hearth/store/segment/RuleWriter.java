package io.hearth.store.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.DaysInStage;
import io.hearth.domain.segment.DaysSinceLastInteraction;
import io.hearth.domain.segment.EngagementScore;
import io.hearth.domain.segment.FeatureCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.RuleReference;
import io.hearth.domain.segment.SegmentRule;
import java.util.Collection;
import java.util.Locale;

/** Writes what {@link RuleReader} reads. Lists are sorted, so that equal rules give equal text. */
final class RuleWriter {

    private RuleWriter() {}

    static ObjectNode write(SegmentRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (rule instanceof GroupRule group) {
            ArrayNode parts = node.putArray(group.kind().name().toLowerCase(Locale.ROOT));
            group.parts().forEach(part -> parts.add(write(part)));
        } else if (rule instanceof ContactCondition condition) {
            writeCondition(node, condition);
        } else if (rule instanceof MonthsSinceFirstContact months) {
            writeRange(node, "months_since_first_contact", months.from(), months.to());
        } else if (rule instanceof DaysSinceLastInteraction days) {
            writeRange(node, "days_since_last_interaction", days.from(), days.to());
        } else if (rule instanceof DaysInStage days) {
            writeRange(node, "days_in_stage", days.from(), days.to());
        } else if (rule instanceof EngagementScore score) {
            writeRange(node, "engagement", score.from(), score.to());
        } else if (rule instanceof FeatureCondition feature) {
            writeFeature(node, feature);
        } else if (rule instanceof RuleReference.SegmentIn in) {
            writeSorted(node, "segment_in", in.segments());
        } else if (rule instanceof RuleReference.ListIn in) {
            writeSorted(node, "list_in", in.lists());
        } else if (rule instanceof Behaviour behaviour) {
            writeBehaviour(node, behaviour);
        }
        return node;
    }

    private static void writeCondition(ObjectNode node, ContactCondition condition) {
        if (condition instanceof ContactCondition.StageIn in) {
            writeSorted(node, "stage_in", in.stages());
        } else if (condition instanceof ContactCondition.PhaseIn in) {
            writeSorted(node, "phase_in", in.phases());
        } else if (condition instanceof ContactCondition.OriginChannelIn in) {
            writeSorted(node, "origin_channel_in", in.channels());
        } else if (condition instanceof ContactCondition.DormantIs is) {
            node.put("dormant", is.dormant());
        } else if (condition instanceof ContactCondition.PromoterIs is) {
            node.put("promoter", is.promoter());
        } else if (condition instanceof ContactCondition.FollowingIs is) {
            node.put("following", is.following());
        } else if (condition instanceof ContactCondition.ProjectIn in) {
            writeSorted(node, "project_of_interest_in", in.projectIds());
        } else if (condition instanceof ContactCondition.TraitIn in) {
            writeSorted(node, in.trait().code() + "_in", in.values());
        } else if (condition instanceof ContactCondition.InteractionCount count) {
            writeRange(node, "interaction_count", count.from(), count.to());
        } else if (condition instanceof ContactCondition.SubjectIn in) {
            writeSorted(node, "subject_in", in.subjects());
        } else if (condition instanceof ContactCondition.ReachedOn reached) {
            node.putObject("reached")
                    .put("stage", reached.stage().name())
                    .put("from", reached.from().toString())
                    .put("to", reached.to().toString());
        }
    }

    private static void writeFeature(ObjectNode node, FeatureCondition feature) {
        if (feature instanceof FeatureCondition.OriginTypeIn in) {
            writeSorted(node, "origin_type_in", in.types());
        } else if (feature instanceof FeatureCondition.BestHourBetween hours) {
            writeRange(node, "best_hour", hours.from(), hours.to());
        } else if (feature instanceof FeatureCondition.FifthBetween fifths) {
            String field = fifths.measure().name().toLowerCase(Locale.ROOT) + "_fifth";
            writeRange(node, field, fifths.from(), fifths.to());
        }
    }

    private static void writeBehaviour(ObjectNode node, Behaviour behaviour) {
        writeSorted(node, "interaction_in", behaviour.types());
        node.put("at_least", behaviour.atLeast());
        if (behaviour.atMost() != Behaviour.NO_MOST) {
            node.put("at_most", behaviour.atMost());
        }
        if (behaviour.when() instanceof BehaviourDays.Within within) {
            node.put("within_days", within.days());
        } else if (behaviour.when() instanceof BehaviourDays.Range range) {
            node.put("from", range.from().toString()).put("to", range.to().toString());
        }
        if (!behaviour.contentIds().isEmpty()) {
            writeSorted(node, "content_in", behaviour.contentIds());
        }
        if (!behaviour.projectIds().isEmpty()) {
            writeSorted(node, "project_in", behaviour.projectIds());
        }
        if (!behaviour.channels().isEmpty()) {
            writeSorted(node, "channel_in", behaviour.channels());
        }
    }

    private static void writeRange(ObjectNode node, String field, long from, long to) {
        node.putObject(field).put("from", from).put("to", to);
    }

    private static void writeSorted(ObjectNode node, String field, Collection<?> values) {
        ArrayNode list = node.putArray(field);
        values.stream().map(Object::toString).sorted().forEach(list::add);
    }
}
