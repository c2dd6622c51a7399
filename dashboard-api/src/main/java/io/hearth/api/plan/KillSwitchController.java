package io.hearth.api.plan;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.review.Revision;
import io.hearth.push.arming.Difference;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.dispatch.Overdue;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /** How it stands. The ETag is asked for when it is released. */
    @GetMapping
    ResponseEntity<State> showKillSwitch() {
        State state = State.of(killSwitch);
        return ResponseEntity.ok().eTag("\"" + state.version() + "\"").body(state);
    }

    @PutMapping
    State pullKillSwitch(@RequestBody Reason request, Principal who) {
        FieldErrors errors = new FieldErrors();
        String reason = errors.line("reason", request.reason(), MAX_REASON);
        errors.throwIfAny();
        killSwitch.pull(reason, who.getName());
        return State.of(killSwitch);
    }

    /**
     * Where the database was found to be another one, this arms sending for it: it is then to be said what becomes of what
     * is overdue.
     *
     * @param overdue what becomes of what was due until now; sent, where nothing was found
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseKillSwitch(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable Overdue overdue,
            Principal who) {
        String seen = Revision.seenText(ifMatch);
        if (!State.of(killSwitch).found().isEmpty()) {
            Fields.required("overdue", overdue);
        }
        if (!killSwitch.release(who.getName(), overdue == null ? Overdue.SEND : overdue, seen)) {
            throw ProblemException.of(
                    ProblemCode.CHANGED_MEANWHILE, "The kill switch stands otherwise than it was seen. Look again.");
        }
    }

    record Reason(@Nullable String reason) {}

    /**
     * How it stands.
     *
     * @param version its ETag, which changes with the time and with what is found
     * @param pulled whether everything is stopped; the rest is null or empty while it is not
     * @param pulledBy an account, or {@code <push>}, which stops itself in a database that is a copy
     * @param found what tells the database from the one that sending was armed for; empty where that is not why
     */
    record State(
            String version,
            boolean pulled,
            @Nullable String reason,
            @Nullable String pulledBy,
            @Nullable Instant pulledAt,
            List<Difference> found) {

        static State of(KillSwitch killSwitch) {
            Optional<KillSwitch.Pulled> found = killSwitch.find();
            String version = KillSwitch.version(found);
            return found.map(pulled -> new State(
                            version,
                            true,
                            pulled.reason(),
                            pulled.pulledBy(),
                            pulled.pulledAt(),
                            pulled.found().stream().sorted().toList()))
                    .orElseGet(() -> new State(version, false, null, null, null, List.of()));
        }
    }
}
