package io.hearth.store.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates indices from the JSON files in {@code elasticsearch/}. Indices are always created on purpose: a server that
 * creates them by itself would guess the mapping.
 */
public final class IndexDefinitions {

    private final ElasticConnection elastic;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public IndexDefinitions(ElasticConnection elastic) {
        this.elastic = elastic;
    }

    /**
     * Makes sure that an index exists; cheap after the first call for a name.
     *
     * @param definition the file's name without folder and ending, such as {@code interactions}
     * @param index the concrete name
     * @param alias the name that readers use
     * @throws IOException if Elasticsearch does not answer
     */
    public void ensure(String definition, String index, String alias) throws IOException {
        if (known.contains(index)) {
            return;
        }
        create(definition, index, Map.of(alias, Alias.of(a -> a)));
        known.add(index);
    }

    /**
     * Creates an index that no reader sees until an alias is put on it.
     *
     * @throws IOException if Elasticsearch does not answer
     */
    public void ensureHidden(String definition, String index) throws IOException {
        create(definition, index, Map.of());
    }

    /** A word that changes when the definition does. */
    public static String fingerprint(String definition) throws IOException {
        try (InputStream json = open(definition)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Forgets what was seen to exist, for the case that someone deleted an index while we ran. */
    public void forget() {
        known.clear();
    }

    private void create(String definition, String index, Map<String, Alias> aliases) throws IOException {
        try (InputStream json = open(definition)) {
            CreateIndexRequest request =
                    CreateIndexRequest.of(b -> b.withJson(json).index(index).aliases(aliases));
            elastic.client().indices().create(request);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static InputStream open(String definition) {
        String path = "/elasticsearch/" + definition + ".json";
        InputStream json = IndexDefinitions.class.getResourceAsStream(path);
        if (json == null) {
            throw new UncheckedIOException(new IOException("no index definition at " + path));
        }
        return json;
    }
}
