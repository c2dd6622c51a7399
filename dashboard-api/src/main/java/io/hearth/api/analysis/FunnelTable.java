package io.hearth.api.analysis;

import io.hearth.api.contact.FirstContactDays;
import io.hearth.api.export.ExportWords;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdown.Part;
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
    private final List<FirstContactDays> periods;
    private final ExportWords words;
    private final Map<String, String> names;

    /**
     * @param periods of first contact: none, one, or two that are compared; then each row says of which it is
     * @param names of projects or teams by their ids, where the funnel is parted by those
     */
    FunnelTable(By by, Columns columns, List<FirstContactDays> periods, ExportWords words, Map<String, String> names) {
        this.by = by;
        this.columns = columns;
        this.periods = List.copyOf(periods);
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
        List<String> header = new ArrayList<>(List.of(words.of("cut." + by.name())));
        if (!periods.isEmpty()) {
            header.add(words.of("first_contact_days"));
        }
        header.add(words.of("contacts"));
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

    /** @param funnels one for each period; one where there is none */
    List<List<Object>> rows(List<FunnelBreakdown> funnels) {
        FunnelBreakdown funnel = funnels.get(0);
        List<List<Object>> rows = new ArrayList<>();
        if (funnels.size() > 1) {
            ComparedFunnels.pairs(funnel, funnels.get(1)).forEach(pair -> rows.addAll(rows(pair)));
            return rows;
        }
        rows.add(row(funnel.total(), 0));
        funnel.parts().forEach(part -> rows.add(row(part, 0)));
        return rows;
    }

    /** The one period, the other, and how much more the first has. */
    private List<List<Object>> rows(ComparedFunnels.Pair pair) {
        List<Object> change = new ArrayList<>(List.of(name(pair.now().key()), words.of("change")));
        List<Object> now = figures(pair.now());
        List<Object> before = figures(pair.before());
        for (int i = 0; i < now.size(); i++) {
            change.add(difference(now.get(i), before.get(i)));
        }
        return List.of(row(pair.now(), 0), row(pair.before(), 1), change);
    }

    private List<Object> row(Part part, int period) {
        List<Object> row = new ArrayList<>(List.of(name(part.key())));
        if (!periods.isEmpty()) {
            FirstContactDays days = periods.get(period);
            row.add(days.from() + " – " + days.to());
        }
        row.addAll(figures(part));
        return row;
    }

    private List<Object> figures(Part part) {
        List<Object> figures = new ArrayList<>(List.of(part.contacts()));
        for (FunnelStage stage : FunnelStage.values()) {
            if (columns == Columns.ALL) {
                figures.add(part.reached().getOrDefault(stage, 0L));
            }
            if (hasStay(stage)) {
                figures.add(days(part.medianStay().get(stage)));
            }
        }
        return figures;
    }

    /** Of two numbers; nothing where one of them is not there. */
    private static Object difference(Object now, Object before) {
        return now instanceof Number && before instanceof Number
                ? new BigDecimal(now.toString()).subtract(new BigDecimal(before.toString()))
                : "";
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
