package io.hearth.api.problem;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;

/** Reads from Elasticsearch for an answer to a person. */
public final class ElasticCalls {

    private ElasticCalls() {}

    /** A read that may fail because Elasticsearch is away. */
    @FunctionalInterface
    public interface Read<T> {
        T run() throws IOException;
    }

    /** @throws ProblemException {@code service_unavailable} if Elasticsearch does not answer or is overloaded */
    public static <T> T answer(Read<T> read) {
        try {
            return read.run();
        } catch (IOException e) {
            throw ProblemException.unavailable("Elasticsearch", e);
        } catch (ElasticsearchException e) {
            boolean passing = e.status() >= 500 || e.status() == 429;
            throw passing ? ProblemException.unavailable("Elasticsearch", e) : e;
        }
    }
}
