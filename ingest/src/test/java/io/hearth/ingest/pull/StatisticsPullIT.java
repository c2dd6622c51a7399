package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.store.statistics.ChannelFigure;
import io.hearth.store.statistics.ChannelSeries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsPullIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Duration A_DAY = Duration.ofDays(1);

    private PullRoom room;

    @BeforeEach
    void open() {
        room = PullRoom.open();
        room.sandbox.follow("one");
        room.sandbox.follow("two");
        room.sandbox.unfollow("two");
        room.sandbox.sendText("one", "多少钱");
        room.sandbox.sendText("one", "在哪里");
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void figuresAreReadUntilYesterdayAndThenOnlyTheLastDaysAgain() throws Exception {
        room.sandbox.advance(A_DAY.multipliedBy(10));
        LocalDate yesterday = DAY.plusDays(9);

        assertThat(room.run(room.statistics(30))).isEqualTo(PullResult.SUCCEEDED);

        List<ChannelFigure> totals = read(ChannelSeries.FOLLOWER_TOTALS);
        assertThat(totals).hasSize(30);
        assertThat(totals.get(29).day()).isEqualTo(yesterday);
        assertThat(totals.get(29).count("followers")).isEqualTo(1);
        assertThat(sum(ChannelSeries.FOLLOWER_CHANGES, "came")).isEqualTo(2);
        assertThat(sum(ChannelSeries.FOLLOWER_CHANGES, "left")).isEqualTo(1);
        assertThat(sum(ChannelSeries.MESSAGES, "messages")).isEqualTo(2);
        assertThat(room.room.query("select count(*) from statistics_progress where through = '" + yesterday + "'"))
                .isEqualTo(ChannelSeries.values().length);

        int asked = room.sandbox.calls("/datacube/getusercumulate");
        room.sandbox.advance(A_DAY);
        room.run(room.statistics(30));
        assertThat(room.sandbox.calls("/datacube/getusercumulate")).isEqualTo(asked + 1);
        assertThat(read(ChannelSeries.FOLLOWER_TOTALS)).hasSize(31);
    }

    @Test
    void beforeEightYesterdayIsNotAskedFor() throws Exception {
        room.sandbox.advance(Duration.between(PullRoom.NOON, Instant.parse("2026-11-22T23:59:59Z")));
        room.run(room.statistics(3));
        assertThat(read(ChannelSeries.FOLLOWER_TOTALS))
                .extracting(ChannelFigure::day)
                .endsWith(DAY.minusDays(1));
        assertThat(sum(ChannelSeries.MESSAGES, "messages")).isZero();

        room.sandbox.advance(Duration.ofSeconds(1));
        room.run(room.statistics(3));
        assertThat(read(ChannelSeries.FOLLOWER_TOTALS))
                .extracting(ChannelFigure::day)
                .endsWith(DAY);
        assertThat(sum(ChannelSeries.MESSAGES, "messages")).isEqualTo(2);
    }

    @Test
    void anAccountWithoutTheNewerCallsHasItsFiguresFromTheFormerOnes() throws Exception {
        for (String call : List.of("getarticleread", "getarticleshare", "getbizsummary", "getarticletotaldetail")) {
            room.sandbox.inject(Fault.of("/datacube/" + call, FaultKind.ERRCODE)
                    .answering(48001)
                    .times(100));
        }
        room.sandbox.advance(A_DAY.multipliedBy(2));

        assertThat(room.run(room.statistics(3))).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.sandbox.calls("/datacube/getarticlesummary")).isPositive();
        assertThat(room.sandbox.calls("/datacube/getuserread")).isPositive();
        assertThat(room.sandbox.calls("/datacube/getarticletotal")).isPositive();
    }

    @Test
    void aPullThatBreaksOffInTheMiddleGoesOnThere() throws Exception {
        room.sandbox.advance(A_DAY.multipliedBy(2));
        room.sandbox.inject(
                Fault.of("/datacube/getupstreammsg", FaultKind.BAD_GATEWAY).times(4));
        assertThat(room.run(room.statistics(14))).isEqualTo(PullResult.FAILED);
        int changes = room.sandbox.calls("/datacube/getusersummary");

        assertThat(room.run(room.statistics(14))).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.sandbox.calls("/datacube/getusersummary")).isEqualTo(changes);
        assertThat(sum(ChannelSeries.MESSAGES, "messages")).isEqualTo(2);
    }

    private List<ChannelFigure> read(ChannelSeries series) throws IOException {
        return room.figures.read(series, DAY.minusDays(100), DAY.plusDays(100));
    }

    private long sum(ChannelSeries series, String name) throws IOException {
        return read(series).stream().mapToLong(figure -> figure.count(name)).sum();
    }
}
