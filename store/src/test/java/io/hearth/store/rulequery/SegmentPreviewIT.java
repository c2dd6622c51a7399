package io.hearth.store.rulequery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.segment.Rules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** One rule, one answer: what Elasticsearch finds is what the domain finds, for the same contacts and instant. */
class SegmentPreviewIT {

    private static People people;

    @BeforeContainer
    static void index() throws IOException {
        people = People.index(true);
    }

    @AfterContainer
    static void remove() throws IOException {
        people.remove();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aRuleOverContactsFindsThoseWhomTheDomainFinds(@ForAll("ofTheContact") SegmentRule rule) throws IOException {
        SegmentPreview preview = people.previews().preview(rule);

        assertThat(preview.counted()).isEmpty();
        assertSame(preview, rule);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aRuleWithBehavioursFindsThoseWhomTheDomainFinds(@ForAll("resolved") SegmentRule rule) throws IOException {
        assertSame(people.previews().preview(rule), rule);
    }

    /** Any type, several together, windows that ended, counts beyond what is kept: no interaction is looked at. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whoDidSomethingSoOftenInAnyDaysIsKnownFromContactsAlone(@ForAll("windows") SegmentRule rule)
            throws IOException {
        SegmentPreview preview = people.previews().preview(rule);

        assertThat(preview.counted()).isEmpty();
        assertSame(preview, rule);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whoIsFoundDoesNotDependOnHowSubjectsAreCut(@ForAll("counted") SegmentRule rule) throws IOException {
        TreeSet<String> ends = new TreeSet<>(List.of("fan:o120", "fan:o2", "fan:o77"));
        List<SubjectRange> whole = List.of(SubjectRange.ALL);

        assertThat(people.findCut(rule, SubjectRange.endingAt(ends)))
                .isEqualTo(people.findCut(rule, whole))
                .isEqualTo(people.matching(rule).stream()
                        .map(person -> person.contactId().value())
                        .collect(Collectors.toSet()));
    }

    @Example
    void thePreviewSaysForWhichRunItAnswersAndWhereItCounted() throws IOException {
        Behaviour views = ofArticles(InteractionType.CONTENT_VIEW, InteractionType.SHARE);
        SegmentRule rule = GroupRule.all(new ContactCondition.DormantIs(false), GroupRule.any(views));

        SegmentPreview preview = people.previews().preview(rule);

        assertThat(preview.run()).map(PublishedRun::runId).contains(People.RUN);
        assertThat(preview.run()).map(PublishedRun::asOf).contains(People.AS_OF);
        assertThat(preview.everyone()).isEqualTo(people.everyone().size());
        assertThat(preview.counted()).containsExactly("/all/1/any/0");
    }

    /** What arrives after the run began is not in the run, and must not be in what is said about it. */
    @Example
    void whatArrivedAfterTheRunIsNotCounted() throws IOException {
        Behaviour late = ofArticles(InteractionType.SURVEY_ANSWERED, InteractionType.VISIT_BOOKED);
        long before = people.previews().preview(late).makeUp().contacts();

        people.arriveLate(InteractionType.SURVEY_ANSWERED);

        assertThat(people.previews().preview(late).makeUp().contacts()).isEqualTo(before);
    }

    /** A channel is what documents know nothing of. */
    private static Behaviour ofArticles(InteractionType... types) {
        return new Behaviour(
                Set.of(types),
                Set.of(),
                Set.of(),
                Set.of(Channel.ARTICLE, Channel.WECHAT),
                2,
                Behaviour.NO_MOST,
                new BehaviourDays.Ever());
    }

    private static void assertSame(SegmentPreview preview, SegmentRule rule) {
        Set<Person> expected = people.matching(rule);
        SegmentMakeUp makeUp = preview.makeUp();
        assertThat(makeUp.contacts()).isEqualTo(expected.size());
        for (FunnelStage stage : FunnelStage.values()) {
            assertThat(makeUp.stages().getOrDefault(stage, 0L))
                    .isEqualTo(expected.stream()
                            .filter(person -> person.facts().placement().stage() == stage)
                            .count());
        }
        assertThat(makeUp.following())
                .isEqualTo(expected.stream()
                        .filter(person -> person.facts().following())
                        .count());
        assertThat(makeUp.sample())
                .extracting(SampledContact::contactId)
                .hasSize(Math.min(expected.size(), PreviewTotals.SAMPLE))
                .isSubsetOf(expected.stream().map(Person::contactId).toList());
    }

    @Provide
    Arbitrary<SegmentRule> ofTheContact() {
        return Rules.ofTheContact();
    }

    @Provide
    Arbitrary<SegmentRule> resolved() {
        return Rules.resolved();
    }

    @Provide
    Arbitrary<SegmentRule> windows() {
        return Rules.windows();
    }

    @Provide
    Arbitrary<SegmentRule> counted() {
        LocalDate today = HumanTime.SHANGHAI.dayOf(People.AS_OF);
        return Rules.behaviours()
                .filter(rule -> ElasticRule.compile(rule, today, HumanTime.SHANGHAI) instanceof ElasticRule.Incomplete);
    }
}
