package io.hearth.ingest.file.mapping;

import io.hearth.domain.interaction.InteractionType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a row says that happened. */
public sealed interface Happenings {

    /** One thing: what, and when. */
    record Single(Translated<InteractionType> type, TimeField time) implements Happenings {}

    /**
     * Several things, each with a column of its own: reserved on this day, signed on that.
     *
     * @param dates by what happened; where the column is empty, it did not
     */
    record Dated(Map<InteractionType, TimeField> dates) implements Happenings {
        public Dated {
            dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
        }
    }
}
