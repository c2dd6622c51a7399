package io.hearth.store.rulequery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.BestHour;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.feature.Rfm;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.ContactFacts;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactPublisher;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.ContactWriter;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.segment.Rules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some hundred contacts and what they did, in Elasticsearch and as the domain sees them; the same each time. */
public final class People {

    public static final String RUN = "run-1";
    public static final Instant BEGIN = HumanTime.SHANGHAI.startOf(Rules.FIRST_DAY);
    public static final Instant AS_OF = BEGIN.plus(Duration.ofDays(Rules.DAYS)).plus(Duration.ofHours(15));

    private static final int COUNT = 250;
    private static final String[] CONTENTS = {"a", "b", "c", "house_types"};
    private static final String[] PROJECTS = {"lakeside", "riverside", "hillside", "parkside", "seaside", "townside"};

    private final ElasticConnection elastic = ElasticConnection.open(TestServices.elasticsearch());
    private final IndexNames names = new IndexNames(TestServices.newIndexPrefix());
    private final List<Person> everyone = new ArrayList<>();
    private final Random random = new Random(20_260_301);

    private final boolean someAreLinked;

    private People(boolean someAreLinked) {
        this.someAreLinked = someAreLinked;
    }

    /** Each known by one key. */
    public static People index() throws IOException {
        return index(false);
    }

    /** @param someAreLinked whether some are known by several keys */
    public static People index(boolean someAreLinked) throws IOException {
        People people = new People(someAreLinked);
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            all.addAll(people.life(i));
        }
        people.write(all, AS_OF);
        people.publish();
        return people;
    }

    SegmentPreviews previews() {
        return new SegmentPreviews(elastic, names, HumanTime.SHANGHAI);
    }

    public List<Person> everyone() {
        return everyone;
    }

    public ElasticConnection elastic() {
        return elastic;
    }

    public IndexNames names() {
        return names;
    }

    Set<Person> matching(SegmentRule rule) {
        return everyone.stream()
                .filter(person -> rule.matches(person.facts(), HumanTime.SHANGHAI.dayOf(AS_OF)))
                .collect(Collectors.toSet());
    }

    /** The contacts that are found when subjects are cut in this way. */
    Set<String> findCut(SegmentRule rule, List<SubjectRange> ranges) throws IOException {
        ContactGeneration generation =
                new ContactReader(elastic, names).generation().orElseThrow();
        RuleQuestion question = new RuleQuestion(rule, generation, HumanTime.SHANGHAI);
        var needed = (ElasticRule.Incomplete) question.compiled();
        List<Behaviour> behaviours =
                Stream.concat(needed.open().stream(), needed.counted().stream()).toList();
        BehaviourCounts counts = new BehaviourCounts(elastic, names, HumanTime.SHANGHAI, AS_OF, AS_OF);
        LinkedContacts linked = LinkedContacts.read(elastic, question, Map.of());
        // Ranges are counted beside each other, and tell what they found from several threads.
        Set<String> found = new ConcurrentSkipListSet<>();
        new CountedRule(question, behaviours, Map.of(), counts, linked).queries(ranges, query -> elastic.client()
                .search(s -> s.index(names.contacts()).size(COUNT).query(query), JsonNode.class)
                .hits()
                .hits()
                .forEach(hit -> assertThat(found.add(hit.id())).as("found once").isTrue()));
        return found;
    }

    /** Everyone did it long ago, and it becomes known only now. */
    public void arriveLate(InteractionType type) throws IOException {
        List<Interaction> late = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            late.add(interaction(subject(i), type, BEGIN.plusSeconds(i), 900_000 + i));
        }
        write(late, AS_OF.plus(Duration.ofHours(1)));
    }

    /** Everyone does it again at once after the run's instant, before it began to read. */
    public void goOn(InteractionType type) throws IOException {
        List<Interaction> next = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            next.add(interaction(subject(i), type, AS_OF.plusMillis(1 + i), 910_000 + i));
        }
        write(next, AS_OF);
    }

    public void remove() throws IOException {
        // By name, for patterns are refused where things are deleted.
        List<String> indices = List.copyOf(elastic.client()
                .indices()
                .get(g -> g.index(names.prefix() + "*"))
                .result()
                .keySet());
        elastic.client().indices().delete(d -> d.index(indices));
        elastic.close();
    }

    private List<Interaction> life(int number) {
        List<Interaction> acts = new ArrayList<>();
        List<Subject> subjects = subjects(number);
        // Some do more than a document keeps the latest of.
        int count = number % 10 == 0 ? 250 : 1 + random.nextInt(25);
        // Half of all lives are short, so that dormancy and recency differ.
        int days = random.nextBoolean() ? Rules.DAYS : 1 + random.nextInt(Rules.DAYS);
        for (int i = 0; i < count; i++) {
            Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
            InteractionType type = InteractionType.values()[random.nextInt(InteractionType.values().length)];
            acts.add(interaction(
                    subjects.get(i % subjects.size()),
                    random.nextInt(3) == 0 ? InteractionType.CONTENT_VIEW : type,
                    at,
                    number * 1_000 + i));
        }
        everyone.add(person(subjects, acts));
        return acts;
    }

    private Interaction interaction(Subject subject, InteractionType type, Instant at, int number) {
        return new Interaction(
                InteractionId.of("test", subject.key(), Integer.toString(number)),
                subject,
                type,
                at,
                Channel.values()[random.nextInt(Channel.values().length)],
                random.nextInt(3) == 0 ? null : CONTENTS[random.nextInt(CONTENTS.length)],
                random.nextInt(3) == 0 ? null : PROJECTS[random.nextInt(PROJECTS.length)],
                null,
                "test",
                Map.of());
    }

    private static Person person(List<Subject> subjects, List<Interaction> acts) {
        List<DayRollup> past =
                rollups(acts).stream().sorted(DayRollup.CHRONOLOGICAL).toList();
        var placement = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI)
                .evaluate(past, AS_OF)
                .orElseThrow();
        DayRollup origin = past.get(0);
        ContactFeatures features = ContactFeatures.of(past, HourCounts.NONE);
        return new Person(
                ContactId.ofSubject(subjects.get(0)),
                new ContactFacts(
                        subjects,
                        placement,
                        origin.channel(),
                        origin.day(),
                        past,
                        HumanTime.SHANGHAI,
                        features,
                        scores(past.size()),
                        traits(past.size())),
                List.copyOf(acts));
    }

    /** Of every kind, and none. */
    private static ContactScores scores(int seed) {
        return new ContactScores(
                seed % 5 == 0 ? null : new BestHour(seed % 24, 0.5),
                seed % 3 == 0 ? null : new Rfm(1 + seed % 5, 1 + seed % 4, 1 + seed % 2));
    }

    /** Of every kind, several of one kind, and none. */
    private static Traits traits(int seed) {
        Map<Trait, SortedSet<String>> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.TAG, some(seed, "owner", "老业主", "vip"));
        traits.put(Trait.CITY, some(seed / 2, "杭州市", "宁波市"));
        traits.put(Trait.TEAM, some(seed / 3, "north", "south"));
        traits.put(Trait.BROKER_TYPE, some(seed % 6, BrokerType.OWNER.name(), BrokerType.EMPLOYEE.name()));
        return new Traits(traits);
    }

    /** Those whose bits are set. */
    private static SortedSet<String> some(int bits, String... values) {
        return IntStream.range(0, values.length)
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(i -> values[i])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<DayRollup> rollups(List<Interaction> acts) {
        Map<List<Object>, List<Interaction>> groups = new LinkedHashMap<>();
        for (Interaction act : acts) {
            List<Object> key = Arrays.asList(
                    HumanTime.SHANGHAI.dayOf(act.occurredAt()),
                    act.type(),
                    act.channel(),
                    act.contentId(),
                    act.projectId());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(act);
        }
        return groups.values().stream().map(People::rollup).toList();
    }

    private static DayRollup rollup(List<Interaction> same) {
        Interaction one = same.get(0);
        List<Instant> instants =
                same.stream().map(Interaction::occurredAt).sorted().toList();
        return new DayRollup(
                HumanTime.SHANGHAI.dayOf(one.occurredAt()),
                one.type(),
                one.channel(),
                one.contentId(),
                one.projectId(),
                same.size(),
                instants.get(0),
                instants.get(instants.size() - 1));
    }

    private void write(List<Interaction> interactions, Instant arrival) throws IOException {
        new InteractionWriter(
                        elastic,
                        new IndexDefinitions(elastic),
                        names,
                        HumanTime.SHANGHAI,
                        Clock.fixed(arrival, ZoneOffset.UTC),
                        RetryPolicy.DEFAULT)
                .write(interactions);
        elastic.client().indices().refresh(r -> r.index(names.interactions()));
    }

    private void publish() throws IOException {
        ContactPublisher publisher = new ContactPublisher(elastic, new IndexDefinitions(elastic), names);
        String index = publisher.begin(RUN);
        try (ContactWriter writer = new ContactWriter(elastic, index, RUN, AS_OF)) {
            for (Person person : everyone) {
                writer.write(document(person));
            }
        }
        publisher.publish(index, new PublishedRun(RUN, AS_OF, AS_OF.plusSeconds(60)));
    }

    private static ContactDocument document(Person person) {
        ContactFacts facts = person.facts();
        DayRollup origin = facts.rollups().get(0);
        return new ContactDocument(
                person.contactId(),
                facts.subjects(),
                facts.originChannel(),
                origin.first(),
                facts.rollups().stream()
                        .map(DayRollup::last)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                facts.interactionCount(),
                facts.projectIds(),
                facts.following(),
                facts.placement(),
                List.of(),
                null,
                facts.features(),
                facts.scores(),
                facts.traits());
    }

    /** Far from each other in the order of their text. */
    private List<Subject> subjects(int number) {
        return someAreLinked && number % 7 == 0
                ? List.of(subject(number), Subject.parse("fan:a" + number), Subject.parse("client:c" + number))
                : List.of(subject(number));
    }

    private static Subject subject(int number) {
        return Subject.parse("fan:o" + number);
    }
}
