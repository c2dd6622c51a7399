package io.hearth.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.UnresolvableRuleException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleResolverTests {

    private static final SegmentRule DORMANT = new ContactCondition.DormantIs(true);
    private static final SegmentRule PROMOTER = new ContactCondition.PromoterIs(true);

    private final Map<SegmentId, SegmentRule> segments = new HashMap<>();

    @Test
    void aNamedSegmentIsReplacedByItsRule() {
        segments.put(id("quiet"), DORMANT);
        segments.put(id("loud"), PROMOTER);
        assertThat(resolve(GroupRule.none(in("quiet"), PROMOTER))).isEqualTo(GroupRule.none(DORMANT, PROMOTER));
        assertThat(resolve(in("quiet", "loud"))).isEqualTo(GroupRule.any(PROMOTER, DORMANT));
    }

    @Test
    void aNamedListIsReplacedByItsSubjects() {
        Set<Subject> owners = Set.of(Subject.parse("fan:o1"));
        RuleResolver resolver = new RuleResolver(
                Map.of(), list -> list.value().equals("owners") ? Optional.of(owners) : Optional.empty());
        assertThat(resolver.resolve(onList("owners"))).isEqualTo(new ContactCondition.SubjectIn(owners));
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolver.resolve(onList("strangers")))
                .withMessageContaining("strangers");
    }

    @Test
    void aCircleIsRefusedWithItsPath() {
        segments.put(id("b"), GroupRule.all(DORMANT, in("c")));
        segments.put(id("c"), in("a"));
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolver().resolve(id("a"), GroupRule.none(in("b"))))
                .withMessageContaining("a → b → c → a")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CYCLE));
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolver().resolve(id("a"), in("a")))
                .withMessageContaining("a → a");
    }

    @Test
    void aSegmentThatIsNotThereIsNamed() {
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolve(in("gone")))
                .withMessageContaining("gone");
    }

    @Test
    void segmentsOfSegmentsEndAtTheSameDepthAsAnyRule() {
        segments.put(id("s0"), DORMANT);
        for (int i = 1; i <= SegmentRule.MAX_DEPTH; i++) {
            segments.put(id("s" + i), GroupRule.all(in("s" + (i - 1))));
        }
        assertThat(resolve(in("s" + (SegmentRule.MAX_DEPTH - 1))).depth()).isEqualTo(SegmentRule.MAX_DEPTH);
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolve(in("s" + SegmentRule.MAX_DEPTH)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_DEEP));
    }

    /** Ten names in each of fifteen levels would be a thousand billion conditions. */
    @Test
    void namesThatMultiplyAreStoppedBeforeTheyFillTheMemory() {
        segments.put(id("s0"), DORMANT);
        for (int i = 1; i <= 15; i++) {
            SegmentRule before = in("s" + (i - 1));
            segments.put(
                    id("s" + i),
                    GroupRule.all(before, before, before, before, before, before, before, before, before, before));
        }
        assertThatExceptionOfType(UnresolvableRuleException.class)
                .isThrownBy(() -> resolve(in("s15")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_NODES));
    }

    @Test
    void whatARuleNamesIsKnown() {
        SegmentRule rule = GroupRule.all(in("a"), GroupRule.none(in("b", "c"), onList("l")));
        assertThat(RuleResolver.segmentsIn(rule)).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
        assertThat(RuleResolver.listsIn(rule)).containsExactly(new SegmentListId("l"));
    }

    private SegmentRule resolve(SegmentRule rule) {
        return resolver().resolve(rule);
    }

    private RuleResolver resolver() {
        return new RuleResolver(segments, list -> Optional.empty());
    }

    private static SegmentRule in(String... ids) {
        return new RuleReference.SegmentIn(
                Set.of(ids).stream().map(SegmentId::new).collect(java.util.stream.Collectors.toSet()));
    }

    private static SegmentRule onList(String list) {
        return new RuleReference.ListIn(Set.of(new SegmentListId(list)));
    }

    private static SegmentId id(String value) {
        return new SegmentId(value);
    }
}
