package io.hearth.store.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.analysis.OrderedFunnel.Act;
import io.hearth.domain.analysis.Touches;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.ChannelTouches.Purchase;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdown.Part;
import io.hearth.store.rulequery.People;
import io.hearth.store.rulequery.Person;
import io.hearth.store.segment.Rules;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch works out is what is counted by hand, for the same contacts and instant. */
class AnalysesIT {

    private static People people;

    @BeforeContainer
    static void index() throws IOException {
        people = People.index(true);
    }

    @AfterContainer
    static void remove() throws IOException {
        people.remove();
    }

    @Example
    void theFunnelOfAPartIsThatOfItsContacts() throws IOException {
        assertParts(By.MONTH, person -> Stream.of(firstMonth(person).toString()));
        assertParts(
                By.CHANNEL, person -> Stream.of(person.facts().originChannel().name()));
        assertParts(By.PROJECT, person -> person.facts().projectIds().stream());
        assertParts(By.BROKER_TYPE, person -> person.facts().traits().of(Trait.BROKER_TYPE).stream());
        assertParts(By.TEAM, person -> person.facts().traits().of(Trait.TEAM).stream());
        assertParts(
                By.ORIGIN,
                person -> Stream.of(person.facts().rollups().get(0).type().name()));
    }

    @Example
    void whoCameBackIsWhoDidSomethingInThatMonth() throws IOException {
        Retention retention =
                new Retentions(people.elastic(), people.names(), HumanTime.SHANGHAI).read(Optional.empty());

        Map<YearMonth, List<Person>> cohorts =
                people.everyone().stream().collect(Collectors.groupingBy(AnalysesIT::firstMonth));
        YearMonth last = HumanTime.SHANGHAI.monthOf(People.AS_OF);
        assertThat(retention.run().orElseThrow().runId()).isEqualTo(People.RUN);
        assertThat(retention.cohorts())
                .extracting(Retention.Cohort::month)
                .containsExactlyElementsOf(cohorts.keySet().stream().sorted().toList());
        for (Retention.Cohort cohort : retention.cohorts()) {
            List<Person> came = cohorts.get(cohort.month());
            assertThat(cohort.contacts()).isEqualTo(came.size());
            assertThat(cohort.active())
                    .containsExactlyElementsOf(
                            Stream.iterate(cohort.month(), month -> !month.isAfter(last), month -> month.plusMonths(1))
                                    .map(month -> came.stream()
                                            .filter(person -> wasActive(person, month))
                                            .count())
                                    .toList());
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void stepsAreCountedAsTheDomainCountsThem(@ForAll("funnels") OrderedFunnel funnel) throws IOException {
        assertCounts(funnel, null, 1_000);
    }

    /** With more who may have gone on than are asked one by one, and with one project. */
    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void stepsOfAnyNumberAreCountedAlike(@ForAll("funnels") OrderedFunnel funnel) throws IOException {
        assertCounts(funnel, null, 1);
        assertCounts(funnel, "lakeside", 1_000);
    }

    private static void assertCounts(OrderedFunnel funnel, @Nullable String projectId, int mostSubjects)
            throws IOException {
        StepFunnels.Counts counts = new StepFunnels(people.elastic(), people.names(), HumanTime.SHANGHAI, mostSubjects)
                .read(funnel, projectId);

        List<Integer> reached = people.everyone().stream()
                .map(person -> funnel.reached(acts(person, projectId)))
                .toList();
        for (int step = 1; step <= funnel.steps().size(); step++) {
            int least = step;
            assertThat(counts.reached().get(step - 1))
                    .isEqualTo(reached.stream().filter(r -> r >= least).count());
        }
    }

    /** Some bought at the instant of an act, some together, some twice, over more months than are taken together. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void touchesAreWhatBuyersDidUpToThePurchase(@ForAll Random random) throws IOException {
        List<Purchase> purchases = new ArrayList<>();
        List<List<Person>> buyers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Person> together = Stream.generate(() -> people.everyone().get(random.nextInt(50)))
                    .limit(1 + random.nextInt(2))
                    .distinct()
                    .toList();
            List<Interaction> acts = together.get(0).acts();
            buyers.add(together);
            purchases.add(new Purchase(
                    together.stream().flatMap(AnalysesIT::subjects).toList(),
                    acts.get(random.nextInt(acts.size())).occurredAt()));
        }

        Map<Purchase, Touches> before = new ChannelTouches(people.elastic(), people.names()).before(purchases);

        for (int i = 0; i < purchases.size(); i++) {
            Purchase purchase = purchases.get(i);
            assertThat(before.get(purchase))
                    .isEqualTo(buyers.get(i).stream()
                            .flatMap(person -> person.acts().stream())
                            .filter(act -> !act.occurredAt().isAfter(purchase.at()))
                            .filter(act -> StageRules.DEFAULT.life().contains(act.type())
                                    && !StageRules.DEFAULT.purchase().contains(act.type()))
                            .map(act -> Touches.of(act.channel(), act.occurredAt()))
                            .reduce(Touches.NONE, Touches::plus));
        }
    }

    private static void assertParts(By by, Function<Person, Stream<String>> keys) throws IOException {
        FunnelBreakdown breakdown =
                new FunnelBreakdowns(people.elastic(), people.names(), HumanTime.SHANGHAI).read(by, Optional.empty());

        assertPart(breakdown.total(), people.everyone());
        Map<String, List<Person>> expected = people.everyone().stream()
                .flatMap(person -> keys.apply(person).map(key -> Map.entry(key, person)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(breakdown.parts()).extracting(Part::key).containsExactlyInAnyOrderElementsOf(expected.keySet());
        breakdown.parts().forEach(part -> assertPart(part, expected.get(part.key())));
    }

    private static void assertPart(Part part, List<Person> expected) {
        assertThat(part.contacts()).isEqualTo(expected.size());
        for (FunnelStage stage : FunnelStage.values()) {
            assertThat(part.reached().get(stage))
                    .isEqualTo(expected.stream()
                            .filter(person -> reached(person).containsKey(stage))
                            .count());
            List<Long> stays = expected.stream()
                    .flatMap(person -> stay(reached(person), stage))
                    .sorted()
                    .toList();
            assertThat(part.medianStay().containsKey(stage)).isEqualTo(!stays.isEmpty());
            if (!stays.isEmpty()) {
                // An estimate lies between the values beside the middle.
                int middle = stays.size() / 2;
                assertThat(part.medianStay().get(stage).toSeconds())
                        .isBetween(
                                stays.get(Math.max(0, middle - 2)), stays.get(Math.min(stays.size() - 1, middle + 1)));
            }
        }
    }

    private static Map<FunnelStage, ReachedStage> reached(Person person) {
        return person.facts().placement().reached();
    }

    private static Stream<Long> stay(Map<FunnelStage, ReachedStage> reached, FunnelStage stage) {
        boolean wentOn = stage.ordinal() + 1 < reached.size();
        return wentOn
                ? Stream.of(Duration.between(
                                reached.get(stage).at(),
                                reached.get(FunnelStage.values()[stage.ordinal() + 1])
                                        .at())
                        .toSeconds())
                : Stream.empty();
    }

    private static YearMonth firstMonth(Person person) {
        return YearMonth.from(person.facts().firstContactDay());
    }

    private static boolean wasActive(Person person, YearMonth month) {
        return person.facts().rollups().stream()
                .filter(rollup -> StageRules.DEFAULT.life().contains(rollup.type()))
                .map(DayRollup::day)
                .anyMatch(day -> YearMonth.from(day).equals(month));
    }

    private static Stream<String> subjects(Person person) {
        return person.facts().subjects().stream().map(Subject::toString);
    }

    private static List<Act> acts(Person person, @Nullable String projectId) {
        return person.acts().stream()
                .filter(act -> projectId == null || projectId.equals(act.projectId()))
                .sorted(Comparator.comparing(Interaction::occurredAt))
                .map(act -> new Act(act.type(), act.occurredAt()))
                .toList();
    }

    @Provide
    Arbitrary<OrderedFunnel> funnels() {
        return Combinators.combine(
                        Arbitraries.of(InteractionType.CONTENT_VIEW, InteractionType.SHARE, InteractionType.MESSAGE)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, Rules.DAYS - 1),
                        Arbitraries.integers().between(1, Rules.DAYS))
                .as((steps, window, begin, length) -> new OrderedFunnel(
                        steps,
                        Duration.ofDays(window),
                        People.BEGIN.plus(Duration.ofDays(begin)),
                        People.BEGIN.plus(Duration.ofDays(begin + length))));
    }
}
