package io.hearth.api.operation;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemException;
import io.hearth.ingest.gateway.GatewayStanding;
import io.hearth.ingest.gateway.QuotaView;
import io.hearth.ingest.gateway.WeChatFailureHourView;
import io.hearth.ingest.gateway.WeChatFailureView;
import io.hearth.store.run.RunReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads only: nothing here changes how anything works. */
@RestController
@RequestMapping("/api/operations")
class OperationsController {

    /** Enough for a morning's look at the night, few enough for one screen. */
    private static final int RUNS = 20;

    private static final Duration FAILURES = Duration.ofDays(1);

    private final GatewayStanding gateway;
    private final RunReader runs;
    private final ScheduleReader schedule;
    private final Clock clock;

    OperationsController(GatewayStanding gateway, RunReader runs, ScheduleReader schedule, Clock clock) {
        this.gateway = gateway;
        this.runs = runs;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Every kind of call that has a limit or was made, in order of their names. */
    @GetMapping("/quotas")
    List<QuotaView> listQuotas() {
        return answer(gateway::quotas);
    }

    /** Of the last day, the latest first. */
    @GetMapping("/wechat-failures")
    List<WeChatFailureView> listWeChatFailures() {
        return answer(() -> gateway.failuresSince(clock.instant().minus(FAILURES)));
    }

    /** Of this hour and the 23 before it, the earliest first; hours in which no call failed are left out. */
    @GetMapping("/wechat-failures/hours")
    List<WeChatFailureHourView> listWeChatFailureHours() {
        Instant from =
                clock.instant().truncatedTo(ChronoUnit.HOURS).minus(FAILURES).plus(1, ChronoUnit.HOURS);
        return answer(() -> gateway.failuresByHour(from));
    }

    /** The last twenty, the youngest first. */
    @GetMapping("/segmentation-runs")
    List<PastRunView> listSegmentationRuns() {
        return ElasticCalls.answer(
                () -> runs.latest(RUNS).stream().map(PastRunView::of).toList());
    }

    @GetMapping("/schedule")
    ScheduleView loadSchedule() {
        return schedule.read();
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
    }
}
