package io.hearth.store.segment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
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
            node.putObject("months_since_first_contact")
                    .put("from", months.from())
                    .put("to", months.to());
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
        }
    }

    private static void writeBehaviour(ObjectNode node, Behaviour behaviour) {
        writeSorted(node, "interaction_in", behaviour.types());
        node.put("at_least", behaviour.atLeast());
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
    }

    private static void writeSorted(ObjectNode node, String field, Collection<?> values) {
        ArrayNode list = node.putArray(field);
        values.stream().map(Object::toString).sorted().forEach(list::add);
    }
}
