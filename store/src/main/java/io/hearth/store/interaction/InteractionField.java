package io.hearth.store.interaction;

import java.util.Locale;

/** The fields of an interaction that a scan can ask for; the constants are the documents' names in upper case. */
public enum InteractionField {
    SUBJECT,
    TYPE,
    OCCURRED_AT,
    INGESTED_AT,
    CHANNEL,
    CONTENT_ID,
    PROJECT_ID;

    /** Whether its values are instants. */
    boolean isInstant() {
        return this == OCCURRED_AT || this == INGESTED_AT;
    }

    /** The name in the document. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
