package io.hearth.store.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * One connection pool to one cluster, seen two ways: the typed client for requests, and the low-level one for bodies
 * that are too large to be built as objects (bulk, scans).
 */
public final class ElasticConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Above the slowest request of the product, a composite aggregation page over all months. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    private final RestClient rest;
    private final ElasticsearchClient typed;

    private ElasticConnection(RestClient rest) {
        this.rest = rest;
        this.typed = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
    }

    /** Opens lazily: nothing is sent before the first request. */
    public static ElasticConnection open(URI url) {
        RestClient rest = RestClient.builder(HttpHost.create(url.toString()))
                .setRequestConfigCallback(config -> config.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setSocketTimeout((int) SOCKET_TIMEOUT.toMillis()))
                .build();
        return new ElasticConnection(rest);
    }

    public ElasticsearchClient client() {
        return typed;
    }

    public RestClient rest() {
        return rest;
    }

    /** @throws IOException if open connections cannot be shut */
    @Override
    public void close() throws IOException {
        rest.close();
    }
}
