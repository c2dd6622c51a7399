package io.hearth.store.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.FeatureCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.RuleReference;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.Trait;
import io.hearth.store.segment.RuleProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one node of a rule. The field that tells what it is comes from a fixed list. */
final class RuleReader {

    static final List<String> TELLING = List.of(
            "all",
            "any",
            "none",
            "stage_in",
            "phase_in",
            "reached",
            "dormant",
            "promoter",
            "following",
            "origin_channel_in",
            "project_of_interest_in",
            "tag_in",
            "city_in",
            "broker_type_in",
            "months_since_first_contact",
            "days_since_last_interaction",
            "interaction_count",
            "origin_type_in",
            "best_hour",
            "engagement",
            "recency_fifth",
            "frequency_fifth",
            "monetary_fifth",
            "days_in_stage",
            "interaction_in",
            "segment_in",
            "list_in",
            "subject_in");

    private static final int MAX_VALUES = 1_000;

    private final RuleNode node;
    private final String pointer;
    private final int depth;
    private final RuleProblems problems;

    RuleReader(JsonNode json, String pointer, int depth, RuleProblems problems) {
        this.node = new RuleNode(json, pointer, problems);
        this.pointer = pointer;
        this.depth = depth;
        this.problems = problems;
    }

    /** The rule; null if something is wrong with it, which is then among the problems. */
    @Nullable
    SegmentRule rule() {
        if (!node.isObject() || !problems.countNode(pointer)) {
            return null;
        }
        if (depth > SegmentRule.MAX_DEPTH) {
            node.invalid(Code.TOO_DEEP, "deeper than " + SegmentRule.MAX_DEPTH + " levels; take groups out of groups");
            return null;
        }
        List<String> telling = TELLING.stream().filter(node::has).toList();
        if (telling.size() != 1) {
            Code code = telling.isEmpty() ? Code.NO_CONDITION : Code.SEVERAL_CONDITIONS;
            node.invalid(code, "exactly one of " + String.join(", ", TELLING) + " is needed, found " + telling);
            return null;
        }
        return rule(telling.get(0));
    }

    private @Nullable SegmentRule rule(String telling) {
        return switch (telling) {
            case "all", "any", "none" -> group(telling);
            case "interaction_in" -> new BehaviourReader(node, problems).behaviour();
            default -> condition(telling);
        };
    }

    private @Nullable SegmentRule group(String telling) {
        int before = problems.found();
        node.allow(telling);
        List<JsonNode> children = node.elements(telling, SegmentRule.MAX_NODES);
        List<SegmentRule> parts = new ArrayList<>();
        for (int i = 0; i < children.size() && depth <= SegmentRule.MAX_DEPTH; i++) {
            String child = node.pointer(telling) + "/" + i;
            SegmentRule part = new RuleReader(children.get(i), child, depth + 1, problems).rule();
            if (part != null) {
                parts.add(part);
            }
        }
        return problems.found() > before
                ? null
                : new GroupRule(GroupRule.Kind.valueOf(telling.toUpperCase(Locale.ROOT)), parts);
    }

    private @Nullable SegmentRule condition(String telling) {
        int before = problems.found();
        node.allow(telling);
        Condition read = read(telling);
        return problems.found() > before ? null : read.make();
    }

    /** A condition whose values are read; it is only made when they were right. */
    @FunctionalInterface
    interface Condition {
        SegmentRule make();
    }

    private Condition read(String telling) {
        switch (telling) {
            case "stage_in":
                var stages = node.constants(telling, FunnelStage.class);
                return () -> new ContactCondition.StageIn(stages);
            case "phase_in":
                var phases = node.constants(telling, Phase.class);
                return () -> new ContactCondition.PhaseIn(phases);
            case "origin_channel_in":
                var channels = node.constants(telling, Channel.class);
                return () -> new ContactCondition.OriginChannelIn(channels);
            case "dormant":
                boolean dormant = node.flag(telling);
                return () -> new ContactCondition.DormantIs(dormant);
            case "promoter":
                boolean promoter = node.flag(telling);
                return () -> new ContactCondition.PromoterIs(promoter);
            case "following":
                boolean following = node.flag(telling);
                return () -> new ContactCondition.FollowingIs(following);
            case "origin_type_in":
                var types = node.constants(telling, InteractionType.class);
                return () -> new FeatureCondition.OriginTypeIn(types);
            default:
                return telling.endsWith("_in") ? readNames(telling) : RangeReader.read(telling, node.child(telling));
        }
    }

    private Condition readNames(String telling) {
        switch (telling) {
            case "project_of_interest_in":
                var projects = node.texts(telling, MAX_VALUES);
                return () -> new ContactCondition.ProjectIn(projects);
            case "segment_in":
                var segments = node.values(telling, MAX_VALUES, SegmentId::new, "a segment's id");
                return () -> new RuleReference.SegmentIn(segments);
            case "list_in":
                var lists = node.values(telling, MAX_VALUES, SegmentListId::new, "a list's id");
                return () -> new RuleReference.ListIn(lists);
            case "subject_in":
                int most = ContactCondition.SubjectIn.MAX_SUBJECTS;
                var subjects = node.values(telling, most, Subject::parse, "a subject such as fan:… or client:…");
                return () -> new ContactCondition.SubjectIn(subjects);
            case "broker_type_in":
                var types = node.constants(telling, BrokerType.class);
                return () -> new ContactCondition.TraitIn(Trait.BROKER_TYPE, names(types));
            default:
                var values = node.texts(telling, MAX_VALUES);
                return () -> new ContactCondition.TraitIn(traitOf(telling), values);
        }
    }

    private static Trait traitOf(String telling) {
        return Trait.ofCode(telling.substring(0, telling.length() - "_in".length()));
    }

    private static Set<String> names(Set<BrokerType> types) {
        return types.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
