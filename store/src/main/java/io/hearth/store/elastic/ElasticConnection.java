package io.hearth.store.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * One connection pool to one cluster, seen two ways: the typed client for requests, and the low-level one for bodies
 * that are too large to be built as objects (bulk, scans).
 */
public final class ElasticConnection implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Above the slowest request of the product, a composite aggregation page over all months. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    private static final int DEFAULT_PORT = 9200;

    private final RestClient rest;
    private final ElasticsearchClient typed;

    private ElasticConnection(RestClient rest) {
        this.rest = rest;
        this.typed = new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper()));
    }

    /**
     * Opens lazily: nothing is sent before the first request.
     *
     * @param url with user and password in it where the cluster asks for them; https goes by the JVM's trust store
     * @throws IllegalArgumentException if it is no http or https URL
     */
    public static ElasticConnection open(URI url) {
        RestClientBuilder builder = RestClient.builder(host(url));
        String user = url.getUserInfo();
        if (user != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", basic(user))});
        }
        RestClient rest = builder.setRequestConfigCallback(
                        config -> config.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                                .setSocketTimeout((int) SOCKET_TIMEOUT.toMillis()))
                .build();
        return new ElasticConnection(rest);
    }

    private static HttpHost host(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("Elasticsearch's URL is not http(s)://host:port");
        }
        return new HttpHost(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort(), scheme);
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
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
