package io.hearth.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the person who measures may choose.
 *
 * @param fans how many a generated population has, 1,000 to 5,000,000; those that generate none pass over it
 * @param keep has a data directory for each number of fans that is used again, with what was loaded into it; null for one
 *     that is thrown away
 */
public record BenchOptions(int fans, @Nullable Path keep) {

    public static final int DEFAULT_FANS = 10_000;

    /** @throws IllegalArgumentException if the number is absurd */
    public BenchOptions {
        if (fans < 1_000 || fans > 5_000_000) {
            throw new IllegalArgumentException(fans + " fans, 1,000 to 5,000,000 are possible");
        }
    }

    BenchFolder folder(String bench) throws IOException {
        if (keep == null) {
            return BenchFolder.create(bench);
        }
        // Another population is another directory: what was loaded for one must not be measured as the other.
        Path folder = keep.resolve(bench + "-" + fans);
        return new BenchFolder(Files.createDirectories(folder).toRealPath(), true);
    }
}
