package io.hearth.ingest.file;

import java.util.Optional;

/** What no row may exceed or hold, whatever its format. */
final class RowLimits {

    /** Characters of a row; far above anything that a person or a system says about one interaction. */
    static final int CHARACTERS = 65_536;

    private RowLimits() {}

    /** Why the line cannot be a row, or empty. */
    static Optional<String> objection(Line line) {
        if (line.tooLong()) {
            return Optional.of("row has more than " + CHARACTERS + " characters");
        }
        if (!line.ended()) {
            return Optional.of("row is cut off where the file breaks off");
        }
        return objection(line.text());
    }

    static Optional<String> objection(String text) {
        if (text.indexOf(Decoded.MALFORMED) >= 0) {
            return Optional.of("row has bytes that are no characters of the mapping's charset");
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of("row has a NUL character");
        }
        return Optional.empty();
    }
}
