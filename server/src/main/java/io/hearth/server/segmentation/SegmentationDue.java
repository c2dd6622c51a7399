package io.hearth.server.segmentation;

import co.elastic.clients.json.JsonData;
import io.hearth.crm.contact.Links;
import io.hearth.crm.erasure.Forgetting;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.link.ContactLinks;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.tag.FanTags;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Cost follows change: a run is due when interactions arrived, links changed, tags were read or people were erased since
 * the last one began, and when a day began. Who registers as a broker or refers a number makes an interaction.
 */
public final class SegmentationDue {

    /** The links are handed over before the run's process starts; on a slow machine that takes half a minute. */
    private static final Duration START = Duration.ofMinutes(2);

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final RunReader runs;
    private final ContactReader contacts;
    private final DataSource dataSource;
    private final HumanTime humanTime;
    private final Clock clock;

    public SegmentationDue(
            ElasticConnection elastic,
            IndexNames names,
            RunReader runs,
            DataSource dataSource,
            HumanTime humanTime,
            Clock clock) {
        this.elastic = elastic;
        this.names = names;
        this.runs = runs;
        this.contacts = new ContactReader(elastic, names);
        this.dataSource = dataSource;
        this.humanTime = humanTime;
        this.clock = clock;
    }

    /** What is due. */
    public enum Due {
        NOTHING,
        /** Something arrived, a link was made or undone, tags were read, somebody was erased, or a run failed. */
        CHANGE,
        /** What is visible is about another day: windows moved on, and what contacts are compared with is worked out again. */
        NIGHT
    }

    /** @throws IOException if Elasticsearch or PostgreSQL does not answer */
    public Due due() throws IOException {
        Optional<SegmentationRun> last = runs.latest();
        Optional<PublishedRun> visible = contacts.run();
        if (visible.isPresent() && !isToday(visible.get().asOf())) {
            return Due.NIGHT;
        }
        boolean change = last.isEmpty()
                || last.get().state() == SegmentationRun.State.FAILED
                || arrivedSince(last.get()) > 0
                || arePeopleChangedSince(last.get());
        return change ? Due.CHANGE : Due.NOTHING;
    }

    private boolean isToday(Instant instant) {
        return humanTime.dayOf(instant).equals(humanTime.dayOf(clock.instant()));
    }

    private long arrivedSince(SegmentationRun last) throws IOException {
        return elastic.client()
                .count(c -> c.index(names.interactions())
                        .ignoreUnavailable(true)
                        .query(q -> q.range(r -> r.untyped(u -> u.field("ingested_at")
                                .gte(JsonData.of(last.startedAt().toString()))))))
                .count();
    }

    /** Rather a run too many, which costs seconds, than a link that is seen a day later, or the erased who still count. */
    private boolean arePeopleChangedSince(SegmentationRun last) throws IOException {
        Instant since = last.startedAt().minus(START);
        try (Connection connection = dataSource.getConnection()) {
            return !ContactLinks.changedSince(connection, since).isEmpty()
                    || FanTags.anyReadSince(connection, since)
                    || Links.anyChangedSince(connection, since)
                    || Forgetting.anyFinishedSince(connection, since);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL did not say whether links or tags have changed or people were erased", e);
        }
    }
}
