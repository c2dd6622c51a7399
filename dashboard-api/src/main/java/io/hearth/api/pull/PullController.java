package io.hearth.api.pull;

import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the pulls stand and when they run next. */
@RestController
class PullController {

    private final PullDesk desk;
    private final NextRuns nextRuns;

    PullController(PullDesk desk, NextRuns nextRuns) {
        this.desk = desk;
        this.nextRuns = nextRuns;
    }

    @GetMapping("/api/pulls")
    List<PullView> listPulls() throws SQLException {
        Map<PullName, Instant> next = nextRuns.find();
        return desk.all().stream()
                .map(state -> PullView.of(state, next.get(state.name())))
                .toList();
    }
}
