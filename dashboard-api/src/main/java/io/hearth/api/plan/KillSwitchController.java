package io.hearth.api.plan;

import io.hearth.api.problem.FieldErrors;
import io.hearth.push.dispatch.KillSwitch;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stops everything that goes out, and lets it go on. */
@RestController
@RequestMapping("/api/kill-switch")
class KillSwitchController {

    private static final int MAX_REASON = 200;

    private final KillSwitch killSwitch;

    KillSwitchController(KillSwitch killSwitch) {
        this.killSwitch = killSwitch;
    }

    @GetMapping
    State showKillSwitch() {
        return State.of(killSwitch);
    }

    @PutMapping
    State pullKillSwitch(@RequestBody Reason request, Principal who) {
        FieldErrors errors = new FieldErrors();
        String reason = errors.line("reason", request.reason(), MAX_REASON);
        errors.throwIfAny();
        killSwitch.pull(reason, who.getName());
        return State.of(killSwitch);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseKillSwitch() {
        killSwitch.release();
    }

    record Reason(@Nullable String reason) {}

    /** @param pulled whether everything is stopped; the rest is null while it is not */
    record State(
            boolean pulled,
            @Nullable String reason,
            @Nullable String pulledBy,
            @Nullable Instant pulledAt) {

        static State of(KillSwitch killSwitch) {
            return killSwitch
                    .find()
                    .map(pulled -> new State(true, pulled.reason(), pulled.pulledBy(), pulled.pulledAt()))
                    .orElseGet(() -> new State(false, null, null, null));
        }
    }
}
