package io.hearth.api.analysis;

import io.hearth.api.export.ExportWords;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The funnel's parts as a table for people. */
final class FunnelTable {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final By by;
    private final Columns columns;
    private final ExportWords words;
    private final Map<String, String> names;

    /** @param names of projects or teams by their ids, where the funnel is parted by those */
    FunnelTable(By by, Columns columns, ExportWords words, Map<String, String> names) {
        this.by = by;
        this.columns = columns;
        this.words = words;
        this.names = names;
    }

    /** Which figures of each stage there are. */
    enum Columns {
        /** Who reached it, and the median of the days in it. */
        ALL,
        /** The median of the days in each stage but the last, which nobody leaves. */
        STAYS
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of(words.of("cut." + by.name()), words.of("contacts")));
        for (FunnelStage stage : FunnelStage.values()) {
            String name = words.of("stage", stage);
            if (columns == Columns.ALL) {
                header.add(name);
            }
            if (hasStay(stage)) {
                header.add(words.of("median_days", name));
            }
        }
        return header;
    }

    List<Object> row(FunnelBreakdown.Part part) {
        List<Object> row = new ArrayList<>(List.of(name(part.key()), part.contacts()));
        for (FunnelStage stage : FunnelStage.values()) {
            if (columns == Columns.ALL) {
                row.add(part.reached().getOrDefault(stage, 0L));
            }
            if (hasStay(stage)) {
                row.add(days(part.medianStay().get(stage)));
            }
        }
        return row;
    }

    private static boolean hasStay(FunnelStage stage) {
        return stage.ordinal() + 1 < FunnelStage.values().length;
    }

    /** To a tenth; nothing where nobody went on. */
    private static Object days(@Nullable Duration stay) {
        return stay == null ? "" : BigDecimal.valueOf(stay.toSeconds()).divide(DAY, 1, RoundingMode.HALF_UP);
    }

    private String name(String key) {
        if (key.isEmpty()) {
            return words.of("everybody");
        }
        return switch (by) {
            case MONTH -> key;
            case PROJECT, TEAM -> names.getOrDefault(key, key);
            case CHANNEL -> words.nameOf("channel", key);
            case BROKER_TYPE -> words.nameOf("broker_type", key);
            case ORIGIN -> words.nameOf("interaction", key);
        };
    }
}
