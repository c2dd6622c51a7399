package io.hearth.api.run;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.interaction.Interaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a segmentation run; the status page tells how it goes. */
@RestController
class RunController {

    private final SegmentationRuns runs;
    private final Clock clock;

    RunController(SegmentationRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @PostMapping("/api/segmentation-runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunStarted startSegmentationRun(@RequestBody(required = false) @Nullable RunWish wish) {
        RunWish wished = wish == null ? RunWish.INCREMENTAL_NOW : wish;
        check(wished.asOf());
        return runs.start(Boolean.TRUE.equals(wished.full()), Optional.ofNullable(wished.asOf()))
                .map(RunStarted::new)
                .orElseThrow(() -> ProblemException.of(ProblemCode.CONFLICT, "Another run is at work."));
    }

    private void check(@Nullable Instant asOf) {
        FieldErrors errors = new FieldErrors();
        if (asOf != null && (asOf.isBefore(Interaction.EARLIEST) || asOf.isAfter(clock.instant()))) {
            errors.add("as_of", asOf + " is not from " + Interaction.EARLIEST + " until now");
        }
        errors.throwIfAny();
    }

    /** Everything may be left out. */
    record RunWish(@Nullable Boolean full, @Nullable Instant asOf) {

        static final RunWish INCREMENTAL_NOW = new RunWish(false, null);
    }

    record RunStarted(String runId) {}
}
