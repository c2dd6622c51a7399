package io.hearth.api.deadletter;

import io.hearth.api.deadletter.DeadLetterPage.DeadLetterCause;
import io.hearth.api.deadletter.DeadLetterPage.DeadLetterItem;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.ingest.deadletter.DeadLetter;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.deadletter.DeadLetterDesk.Outcome;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters: seen, replayed, discarded. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLetterController {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_CAUSES = 100;
    private static final int LONGEST = 500;

    private final DeadLetterDesk desk;

    DeadLetterController(DeadLetterDesk desk) {
        this.desk = desk;
    }

    /** The latest first, in pages; with them, what all that are open died of. */
    @GetMapping
    DeadLetterPage listDeadLetters(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        return DeskCalls.answer(() -> {
            List<DeadLetterItem> items =
                    desk.list(state, Optional.ofNullable(source), Optional.ofNullable(cursor), limit).stream()
                            .map(DeadLetterItem::of)
                            .toList();
            List<DeadLetterCause> causes =
                    desk.causes(MOST_CAUSES).stream().map(DeadLetterCause::of).toList();
            Long next =
                    items.size() < limit ? null : items.get(items.size() - 1).id();
            return new DeadLetterPage(items, next, desk.countOpen(), causes);
        });
    }

    @PostMapping("/{letterId}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replayDeadLetter(@PathVariable long letterId, Principal user) {
        require(DeskCalls.answer(() -> desk.replay(letterId, user.getName())));
    }

    @PostMapping("/{letterId}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardDeadLetter(@PathVariable long letterId, Principal user) {
        require(DeskCalls.answer(() -> desk.discard(letterId, user.getName())));
    }

    /** All open ones that died of the same. */
    @PostMapping("/replays")
    Replayed replayDeadLetters(@RequestBody Wish wish, Principal user) {
        FieldErrors errors = new FieldErrors();
        String source = errors.line("source", wish.source(), LONGEST);
        boolean given = errors.require("reason", wish.reason());
        errors.throwIfAny();
        String reason = given && wish.reason() != null ? wish.reason() : "";
        return new Replayed(DeskCalls.answer(() -> desk.replayAll(source, reason, user.getName())));
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case DONE -> {}
            case NOT_FOUND -> throw ProblemException.of(ProblemCode.NOT_FOUND, "There is no such dead letter.");
            case NOT_OPEN -> throw ProblemException.of(ProblemCode.CONFLICT, "Somebody has decided about it before.");
            case STILL_DEAD ->
                throw ProblemException.of(ProblemCode.CONFLICT, "It was refused again; its reason is the latest.");
        }
    }

    /** As the list of causes tells them. */
    record Wish(@Nullable String source, @Nullable String reason) {}

    record Replayed(int replayed) {}
}
