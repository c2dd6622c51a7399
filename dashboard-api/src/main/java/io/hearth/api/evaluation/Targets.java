package io.hearth.api.evaluation;

import io.hearth.crm.figures.Period;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the management wants the figures to be; former wishes stay on record. */
@Component
class Targets {

    private static final Set<String> KNOWN =
            Stream.of(Figure.values()).map(Enum::name).collect(Collectors.toSet());

    private final JdbcClient jdbc;
    private final Clock clock;

    Targets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold for periods of a kind. */
    Map<Figure, BigDecimal> of(Period.Kind kind) {
        Map<Figure, BigDecimal> targets = new EnumMap<>(Figure.class);
        jdbc.sql("select distinct on (figure) figure, value from evaluation_target where period_kind = ?"
                        + " order by figure, target_id desc")
                .param(kind.name())
                .query(row -> {
                    BigDecimal value = row.getBigDecimal("value");
                    // A figure that a later version has given up may still have its row.
                    if (value != null && KNOWN.contains(row.getString("figure"))) {
                        targets.put(Figure.valueOf(row.getString("figure")), value);
                    }
                });
        return targets;
    }

    /** @param value null takes the target back */
    void set(Period.Kind kind, Figure figure, @Nullable BigDecimal value, String author) {
        jdbc.sql("insert into evaluation_target (figure, period_kind, value, set_by, set_at) values (?, ?, ?, ?, ?)")
                .param(1, figure.name())
                .param(2, kind.name())
                .param(3, value, Types.NUMERIC)
                .param(4, author)
                .param(5, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
