package io.hearth.ingest.pull;

/**
 * What a short piece of a pull's step has done for good.
 *
 * @param read asked about or told of
 * @param changed of these, what was not known before
 * @param total about how many the whole step has; 0 where that is not known
 * @param more whether there is more to do
 */
public record Slice(long read, long changed, long total, boolean more) {

    public static Slice last(long read, long changed) {
        return new Slice(read, changed, 0, false);
    }
}
