package io.hearth.api.operation;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemException;
import io.hearth.ingest.gateway.GatewayStanding;
import io.hearth.ingest.gateway.QuotaView;
import io.hearth.ingest.gateway.WeChatFailureView;
import io.hearth.store.run.RunReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
        try {
            return gateway.quotas(clock.instant());
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
    }

    /** Of the last day, the latest first. */
    @GetMapping("/wechat-failures")
    List<WeChatFailureView> listWeChatFailures() {
        try {
            return gateway.failuresSince(clock.instant().minus(FAILURES));
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database", e);
        }
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
}
