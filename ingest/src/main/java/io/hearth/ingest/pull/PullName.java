package io.hearth.ingest.pull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is pulled. The words are stored and never change. */
public enum PullName {
    /** Who follows, who is gone, and what WeChat tells about each. */
    FOLLOWERS,
    /** The account's tags, and who carries them. */
    TAGS,
    /** The data cube's daily figures. */
    STATISTICS,
    /** How mass jobs ended of which no event told. */
    MASS_RESULTS;

    /** As people write it, such as {@code mass-results}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PullName> find(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    String job() {
        return "pull-" + word();
    }
}
