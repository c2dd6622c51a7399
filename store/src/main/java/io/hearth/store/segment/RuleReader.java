package io.hearth.store.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.SegmentRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one node of a rule. The field that tells what it is comes from a fixed list. */
final class RuleReader {

    private static final List<String> TELLING = List.of(
            "all",
            "any",
            "none",
            "stage_in",
            "phase_in",
            "dormant",
            "promoter",
            "origin_channel_in",
            "months_since_first_contact",
            "interaction_in");

    private final RuleNode node;
    private final int depth;

    RuleReader(JsonNode json, String path, int depth) {
        this.node = new RuleNode(json, path);
        this.depth = depth;
    }

    SegmentRule rule() {
        if (depth > SegmentRule.MAX_DEPTH) {
            throw node.invalid("deeper than " + SegmentRule.MAX_DEPTH + " levels");
        }
        List<String> telling = TELLING.stream().filter(node::has).toList();
        if (telling.size() != 1) {
            throw node.invalid("exactly one of " + String.join(", ", TELLING) + " is needed, found " + telling);
        }
        return rule(telling.get(0));
    }

    private SegmentRule rule(String telling) {
        return switch (telling) {
            case "all", "any", "none" -> group(telling);
            case "interaction_in" -> behaviour();
            default -> {
                node.allow(telling);
                yield condition(telling);
            }
        };
    }

    private SegmentRule condition(String telling) {
        return switch (telling) {
            case "stage_in" -> new ContactCondition.StageIn(node.constants(telling, FunnelStage.class));
            case "phase_in" -> new ContactCondition.PhaseIn(node.constants(telling, Phase.class));
            case "dormant" -> new ContactCondition.DormantIs(node.flag(telling));
            case "promoter" -> new ContactCondition.PromoterIs(node.flag(telling));
            case "origin_channel_in" -> new ContactCondition.OriginChannelIn(node.constants(telling, Channel.class));
            case "months_since_first_contact" -> months(node.child(telling));
            default -> throw new IllegalStateException("no reader for " + telling);
        };
    }

    private SegmentRule group(String telling) {
        node.allow(telling);
        List<JsonNode> children = node.elements(telling);
        List<SegmentRule> parts = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            parts.add(new RuleReader(children.get(i), node.path(telling) + "[" + i + "]", depth + 1).rule());
        }
        return new GroupRule(GroupRule.Kind.valueOf(telling.toUpperCase(Locale.ROOT)), parts);
    }

    private static SegmentRule months(RuleNode range) {
        range.allow("from", "to");
        if (!range.has("from") && !range.has("to")) {
            throw range.invalid("from or to is needed");
        }
        int max = MonthsSinceFirstContact.MAX_MONTHS;
        int from = range.has("from") ? (int) range.number("from", 0, max) : 0;
        int to = range.has("to") ? (int) range.number("to", from, max) : max;
        return new MonthsSinceFirstContact(from, to);
    }

    private SegmentRule behaviour() {
        node.allow("interaction_in", "at_least", "within_days", "from", "to", "content_in", "project_in");
        Set<InteractionType> types = node.constants("interaction_in", InteractionType.class);
        long atLeast = node.has("at_least") ? node.number("at_least", 1, Behaviour.MAX_COUNT) : 1;
        return new Behaviour(types, node.texts("content_in"), node.texts("project_in"), atLeast, days());
    }

    private BehaviourDays days() {
        boolean range = node.has("from") || node.has("to");
        if (range && node.has("within_days")) {
            throw node.invalid("within_days and from/to exclude each other");
        }
        if (range) {
            return range(node.day("from"), node.day("to"));
        }
        return node.has("within_days")
                ? new BehaviourDays.Within((int) node.number("within_days", 1, BehaviourDays.Within.MAX_DAYS))
                : new BehaviourDays.Ever();
    }

    private BehaviourDays range(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw InvalidSegmentRuleException.at(node.path("to"), to + " is before from, " + from);
        }
        return new BehaviourDays.Range(from, to);
    }
}
