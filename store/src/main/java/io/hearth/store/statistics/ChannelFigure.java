package io.hearth.store.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures of one day.
 *
 * @param key what they are about within the day: the way by which fans came, a kind of message, an article; empty where
 *     the series has one row a day
 * @param fields the figures and what describes them, by their names in the index
 */
public record ChannelFigure(ChannelSeries series, LocalDate day, String key, Map<String, Object> fields) {

    public ChannelFigure {
        fields = Map.copyOf(fields);
    }

    public static ChannelFigure of(ChannelSeries series, LocalDate day, String key) {
        return new ChannelFigure(series, day, key, Map.of());
    }

    /** The same with one more field. */
    public ChannelFigure with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new ChannelFigure(series, day, key, more);
    }

    /** The same figures, fetched again, take the place of the former. */
    String id() {
        return series.stored() + "/" + day + "/" + key;
    }

    /** A count; 0 where the series has no such figure. */
    public long count(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
