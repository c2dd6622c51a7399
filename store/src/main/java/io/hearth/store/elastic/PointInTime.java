package io.hearth.store.elastic;

import co.elastic.clients.elasticsearch._types.Time;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A frozen view of one or more indices: every page of a scan, and every scan in one view, sees the same documents. */
public final class PointInTime implements AutoCloseable {

    /** Between two requests; each request extends it. */
    public static final Duration KEEP_ALIVE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);

    private final ElasticConnection elastic;
    private final String id;

    private PointInTime(ElasticConnection elastic, String id) {
        this.elastic = elastic;
        this.id = id;
    }

    /**
     * Opens a view.
     *
     * @param index a name, an alias or a pattern; one that matches nothing gives a view of nothing
     * @throws IOException if Elasticsearch does not answer
     */
    public static PointInTime open(ElasticConnection elastic, String index) throws IOException {
        Time keepAlive = Time.of(t -> t.time(KEEP_ALIVE.toSeconds() + "s"));
        String id = elastic.client()
                .openPointInTime(b -> b.index(index).keepAlive(keepAlive).ignoreUnavailable(true))
                .id();
        return new PointInTime(elastic, id);
    }

    public String id() {
        return id;
    }

    /** Elasticsearch forgets the view by itself after {@link #KEEP_ALIVE}, so a failure here is not the caller's. */
    @Override
    public void close() {
        try {
            elastic.client().closePointInTime(b -> b.id(id));
        } catch (IOException | RuntimeException e) {
            LOG.info("a point in time was not closed and ends by itself in {}: {}", KEEP_ALIVE, e.toString());
        }
    }
}
