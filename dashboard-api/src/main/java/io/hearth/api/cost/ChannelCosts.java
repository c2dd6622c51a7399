package io.hearth.api.cost;

import io.hearth.domain.interaction.Channel;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was entered as the cost of each channel, month by month; former entries stay on record. */
@Component
class ChannelCosts {

    private static final String LATEST = "select distinct on (channel) channel, amount_cents from channel_cost"
            + " where month = ? order by channel, cost_id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelCosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In cents; channels of which nothing is known are missing. */
    Map<Channel, Long> of(YearMonth month) {
        Map<Channel, Long> costs = new EnumMap<>(Channel.class);
        jdbc.sql(LATEST).param(firstDay(month)).query(row -> {
            long cents = row.getLong("amount_cents");
            if (!row.wasNull()) {
                costs.put(Channel.valueOf(row.getString("channel")), cents);
            }
        });
        return costs;
    }

    /** @param cents null takes the cost back */
    void set(YearMonth month, Channel channel, @Nullable Long cents, String author) {
        jdbc.sql("insert into channel_cost (month, channel, amount_cents, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(1, firstDay(month))
                .param(2, channel.name())
                .param(3, cents, Types.BIGINT)
                .param(4, author)
                .param(5, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }
}
