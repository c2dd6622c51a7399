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
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.ContactScope;
import io.hearth.store.contact.FirstContact;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.contactbook.ContactFilter;
import io.hearth.store.rulequery.People;
import io.hearth.store.rulequery.Person;
import io.hearth.store.segment.Rules;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch works out is what is counted by hand, for the same contacts and instant. */
class AnalysesIT {

    /** What everybody does besides, too late for the run: no way to a purchase, and no sign of life. */
    private static final InteractionType BESIDE = InteractionType.UNFOLLOW;

    private static People people;

    @BeforeContainer
    static void index() throws IOException {
        people = People.index(true);
        people.arriveLate(BESIDE);
        people.goOn(BESIDE);
    }

    @AfterContainer
    static void remove() throws IOException {
        people.remove();
    }

    @Example
    void theFunnelOfAPartIsThatOfItsContacts() throws IOException {
        for (By by : By.values()) {
            FunnelBreakdown funnel = new FunnelBreakdowns(people.elastic(), people.names(), HumanTime.SHANGHAI)
                    .read(by, ContactScope.of(Optional.empty()));
            assertFunnel(funnel, by, people.everyone());
        }
    }

    /** Pairs of days, so that what is asked together is told apart. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void theFunnelOfDaysIsThatOfThoseWhoCameOnThem(
            @ForAll("days") List<LocalDate> first, @ForAll("days") List<LocalDate> second, @ForAll By by)
            throws IOException {
        List<FunnelBreakdown> funnels = new FunnelBreakdowns(people.elastic(), people.names(), HumanTime.SHANGHAI)
                .read(by, List.of(cameOn(first), cameOn(second)));
        ContactBook book = new ContactBook(people.elastic(), people.names(), HumanTime.SHANGHAI);

        for (int i = 0; i < 2; i++) {
            List<LocalDate> days = i == 0 ? first : second;
            List<Person> came = people.everyone().stream()
                    .filter(person -> isWithin(days, person.facts().firstContactDay()))
                    .toList();
            assertFunnel(funnels.get(i), by, came);
            FunnelCounts counts = new ContactReader(people.elastic(), people.names()).funnel(cameOn(days));
            assertThat(counts.contacts()).isEqualTo(came.size());
            assertThat(book.page(listOf(days), null, 1).total()).isEqualTo(came.size());
        }
    }

    @Example
    void aDayEndsWhereTheNextBeginsInShanghai() {
        LocalDate day = LocalDate.of(2026, 2, 28);

        FirstContact cameOn = FirstContact.on(day, day, HumanTime.SHANGHAI);

        assertThat(cameOn)
                .isEqualTo(
                        new FirstContact(Instant.parse("2026-02-27T16:00:00Z"), Instant.parse("2026-02-28T16:00:00Z")));
    }

    /** Whoever opens a page after a run gets what Elasticsearch remembers. */
    @Example
    void whatWasAskedFirstIsRemembered() throws IOException {
        people.elastic().client().indices().clearCache(c -> c.index(
                        people.names().contacts())
                .request(true));
        FirstAnswers.ask(people.elastic(), people.names(), HumanTime.SHANGHAI);
        long before = answersWorkedOut();

        new ContactReader(people.elastic(), people.names()).funnel(Optional.empty());
        new FunnelBreakdowns(people.elastic(), people.names(), HumanTime.SHANGHAI)
                .read(By.MONTH, ContactScope.of(Optional.empty()));
        new Retentions(people.elastic(), people.names(), HumanTime.SHANGHAI).read(Optional.empty());

        assertThat(answersWorkedOut()).isEqualTo(before);
    }

    private static long answersWorkedOut() throws IOException {
        return people.elastic()
                .client()
                .indices()
                .stats(s -> s.index(people.names().contacts()))
                .all()
                .total()
                .requestCache()
                .missCount();
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

        Map<Purchase, Touches> before = new ChannelTouches(people.elastic(), people.names(), 20).before(purchases);

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

    private static ContactScope cameOn(List<LocalDate> days) {
        return new ContactScope(
                Optional.empty(), Optional.of(FirstContact.on(days.get(0), days.get(1), HumanTime.SHANGHAI)));
    }

    private static ContactFilter listOf(List<LocalDate> days) {
        return new ContactFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cameOn(days).firstContact().orElseThrow());
    }

    private static boolean isWithin(List<LocalDate> days, LocalDate day) {
        return !day.isBefore(days.get(0)) && !day.isAfter(days.get(1));
    }

    private static void assertFunnel(FunnelBreakdown funnel, By by, List<Person> contacts) {
        assertPart(funnel.total(), contacts);
        Map<String, List<Person>> expected = contacts.stream()
                .flatMap(person -> keys(person, by).map(key -> Map.entry(key, person)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(funnel.parts()).extracting(Part::key).containsExactlyInAnyOrderElementsOf(expected.keySet());
        funnel.parts().forEach(part -> assertPart(part, expected.get(part.key())));
    }

    private static Stream<String> keys(Person person, By by) {
        return switch (by) {
            case MONTH -> Stream.of(firstMonth(person).toString());
            case CHANNEL -> Stream.of(person.facts().originChannel().name());
            case PROJECT -> person.facts().projectIds().stream();
            case BROKER_TYPE -> person.facts().traits().of(Trait.BROKER_TYPE).stream();
            case TEAM -> person.facts().traits().of(Trait.TEAM).stream();
            case ORIGIN -> Stream.of(person.facts().rollups().get(0).type().name());
        };
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

    /** A first and a last one, most of them while people come. */
    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(-5, 60),
                        Arbitraries.integers().between(0, 40))
                .as((begin, length) ->
                        List.of(Rules.FIRST_DAY.plusDays(begin), Rules.FIRST_DAY.plusDays(begin + length)));
    }

    /** Most of whole days, as pages ask. */
    @Provide
    Arbitrary<OrderedFunnel> funnels() {
        return Combinators.combine(
                        Arbitraries.of(InteractionType.CONTENT_VIEW, InteractionType.SHARE, BESIDE)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(4),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(0, Rules.DAYS - 1),
                        Arbitraries.integers().between(1, Rules.DAYS),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 7)))
                .as((steps, window, begin, length, hours) -> new OrderedFunnel(
                        steps,
                        Duration.ofDays(window),
                        People.BEGIN.plus(Duration.ofDays(begin)).plus(Duration.ofHours(hours)),
                        People.BEGIN.plus(Duration.ofDays(begin + length)).plus(Duration.ofHours(hours))));
    }
}
