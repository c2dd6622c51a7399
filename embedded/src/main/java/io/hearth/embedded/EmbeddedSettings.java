package io.hearth.embedded;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to start, and how.
 *
 * @param servicesDir where the servers' programs are unpacked, once for each version; several data directories may share it
 * @param elasticsearchZip the server's distribution; needed when {@code elasticsearch} is on
 * @param elasticsearchHeap as the JVM takes it: {@code 768m}, {@code 2g}
 * @param durable false for the minutes of a test run: PostgreSQL without fsync, Elasticsearch without the optimizing
 *     compiler
 */
public record EmbeddedSettings(
        Path servicesDir,
        Optional<Path> elasticsearchZip,
        boolean elasticsearch,
        boolean postgres,
        String elasticsearchHeap,
        boolean durable) {
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");
    private static final String DEFAULT_HEAP = "768m";

    public EmbeddedSettings {
        servicesDir = servicesDir.toAbsolutePath().normalize();
        Objects.requireNonNull(elasticsearchZip, "elasticsearchZip");
        if (!HEAP.matcher(elasticsearchHeap).matches()) {
            throw new IllegalArgumentException(
                    "Elasticsearch's heap is a number and m or g, such as 768m; not '" + elasticsearchHeap + "'");
        }
    }

    /** Both services, durable, Elasticsearch with 768 MiB of heap. */
    public static EmbeddedSettings both(Path servicesDir, Path elasticsearchZip) {
        return new EmbeddedSettings(servicesDir, Optional.of(elasticsearchZip), true, true, DEFAULT_HEAP, true);
    }

    public static EmbeddedSettings postgresOnly(Path servicesDir) {
        return new EmbeddedSettings(servicesDir, Optional.empty(), false, true, DEFAULT_HEAP, true);
    }

    public EmbeddedSettings withoutElasticsearch() {
        return new EmbeddedSettings(servicesDir, elasticsearchZip, false, postgres, elasticsearchHeap, durable);
    }

    public EmbeddedSettings withoutPostgres() {
        return new EmbeddedSettings(servicesDir, elasticsearchZip, elasticsearch, false, elasticsearchHeap, durable);
    }

    public EmbeddedSettings withElasticsearchHeap(String heap) {
        return new EmbeddedSettings(servicesDir, elasticsearchZip, elasticsearch, postgres, heap, durable);
    }

    /** For throwaway data, as in tests. */
    public EmbeddedSettings notDurable() {
        return new EmbeddedSettings(servicesDir, elasticsearchZip, elasticsearch, postgres, elasticsearchHeap, false);
    }
}
