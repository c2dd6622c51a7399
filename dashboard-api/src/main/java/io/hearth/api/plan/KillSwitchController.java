package io.hearth.api.plan;

import io.hearth.api.problem.FieldErrors;
import io.hearth.push.arming.Difference;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.dispatch.Overdue;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Where the database was found to be another one, this arms sending for it. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseKillSwitch(@RequestParam(defaultValue = "SEND") Overdue overdue, Principal who) {
        killSwitch.release(who.getName(), overdue);
    }

    record Reason(@Nullable String reason) {}

    /**
     * How it stands.
     *
     * @param pulled whether everything is stopped; the rest is null or empty while it is not
     * @param pulledBy an account, or {@code <push>}, which stops itself in a database that is a copy
     * @param found what tells the database from the one that sending was armed for; empty where that is not why
     */
    record State(
            boolean pulled,
            @Nullable String reason,
            @Nullable String pulledBy,
            @Nullable Instant pulledAt,
            List<Difference> found) {

        static State of(KillSwitch killSwitch) {
            return killSwitch
                    .find()
                    .map(pulled -> new State(
                            true,
                            pulled.reason(),
                            pulled.pulledBy(),
                            pulled.pulledAt(),
                            pulled.found().stream().sorted().toList()))
                    .orElseGet(() -> new State(false, null, null, null, List.of()));
        }
    }
}
