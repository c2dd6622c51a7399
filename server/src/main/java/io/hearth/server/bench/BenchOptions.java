package io.hearth.server.bench;

/**
 * What the person who measures may choose.
 *
 * @param fans how many a generated population has, 1,000 to 5,000,000; those that generate none pass over it
 */
public record BenchOptions(int fans) {

    public static final int DEFAULT_FANS = 10_000;

    /** @throws IllegalArgumentException if the number is absurd */
    public BenchOptions {
        if (fans < 1_000 || fans > 5_000_000) {
            throw new IllegalArgumentException(fans + " fans, 1,000 to 5,000,000 are possible");
        }
    }
}
