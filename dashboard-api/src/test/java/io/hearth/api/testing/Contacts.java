package io.hearth.api.testing;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.Engagement;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.funnel.StageReason;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Traits;
import io.hearth.store.contact.ContactBasis;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.ContactPublisher;
import io.hearth.store.contact.ContactWriter;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunWriter;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contacts that a run would have written, and the run. */
public final class Contacts {

    private static final Instant SINCE = Instant.parse("2026-01-10T04:00:00Z");

    private final List<ContactDocument> documents = new ArrayList<>();
    private final Map<String, Integer> evaluated = new HashMap<>();
    private Traits traits = Traits.NONE;
    private ContactFeatures features = ContactFeatures.NONE;
    private Instant came = SINCE;

    /** Those that are added from now on have these. */
    public Contacts having(Traits now) {
        traits = now;
        return this;
    }

    /** Those that are added from now on did this first. */
    public Contacts beginningWith(InteractionType first) {
        features = new ContactFeatures(first, Map.of(), HourCounts.NONE, Engagement.NONE);
        return this;
    }

    /** Those that are added from now on came then. */
    public Contacts comingAt(Instant firstContact) {
        came = firstContact;
        return this;
    }

    /** Those that are added from now on did this. */
    public Contacts doing(DayRollup... past) {
        features = ContactFeatures.of(List.of(past), HourCounts.NONE);
        return this;
    }

    public Contacts add(int howMany, FunnelStage stage, boolean dormant, boolean promoter, SegmentId... segments) {
        List.of(segments).forEach(segment -> evaluated.put(segment.value(), 1));
        for (int i = 0; i < howMany; i++) {
            documents.add(document("c" + documents.size(), stage, dormant, promoter, List.of(segments)));
        }
        return this;
    }

    /** A fan who is their own contact, as long as nobody links them. */
    public Contacts addFan(OpenId fan) {
        ContactId id = ContactId.ofSubject(Subject.fan(fan));
        documents.add(document(id, fan, FunnelStage.AWARENESS, false, false, List.of()));
        return this;
    }

    /** Publishes them as the work of one finished run, which went by the first version of each segment that they are in. */
    public void publish(ElasticConnection elastic, IndexNames names, SegmentationRun started, Instant publishedAt)
            throws IOException {
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        ContactPublisher publisher = new ContactPublisher(elastic, definitions, names);
        String index = publisher.begin(started.runId());
        try (ContactWriter writer = new ContactWriter(elastic, index, started.runId(), started.asOf())) {
            for (ContactDocument document : documents) {
                writer.write(document);
            }
        }
        publisher.publish(
                index,
                new PublishedRun(started.runId(), started.asOf(), publishedAt),
                new ContactBasis("test", evaluated));
        new RunWriter(elastic, definitions, names)
                .write(started.finished(publishedAt, 1_234, 5, documents.size(), Map.of("contacts", 1.5)));
    }

    private ContactDocument document(
            String id, FunnelStage stage, boolean dormant, boolean promoter, List<SegmentId> segments) {
        return document(new ContactId(id), new OpenId("o-" + id), stage, dormant, promoter, segments);
    }

    private ContactDocument document(
            ContactId id, OpenId fan, FunnelStage stage, boolean dormant, boolean promoter, List<SegmentId> segments) {
        Map<FunnelStage, ReachedStage> reached = new EnumMap<>(FunnelStage.class);
        for (FunnelStage passed : FunnelStage.values()) {
            if (passed.compareTo(stage) <= 0) {
                reached.put(passed, new ReachedStage(came, reason(passed)));
            }
        }
        return new ContactDocument(
                id,
                List.of(Subject.fan(fan)),
                Channel.WECHAT,
                came,
                came,
                3,
                List.of(),
                true,
                new StagePlacement(reached, dormant, promoter, null),
                segments,
                null,
                features,
                ContactScores.NONE,
                traits);
    }

    private static StageReason reason(FunnelStage stage) {
        return new StageReason(stage, InteractionType.FOLLOW, 1, LocalDate.of(2026, 1, 10));
    }
}
