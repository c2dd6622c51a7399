package io.hearth.ingest.file.mapping;

import java.util.Locale;

/**
 * Where a row says whose interaction it is. A mapping may name several: the first that a row fills in counts.
 *
 * @param kind what the column holds
 * @param field the column
 */
public record SubjectField(Kind kind, FieldRef field) {

    /** What a column tells of a person. */
    public enum Kind {
        /** An openid. */
        FAN,
        /** The number that another system, such as sales, has for a client. */
        CLIENT,
        /** A mobile number, of which only a keyed digest is kept. */
        PHONE;

        /** The mapping's key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
