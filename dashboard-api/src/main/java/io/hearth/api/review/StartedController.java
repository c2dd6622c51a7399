package io.hearth.api.review;

import io.hearth.api.user.StaffNames;
import io.hearth.api.user.Users;
import io.hearth.push.plan.StartedDesk;
import io.hearth.push.review.ReviewDesk;
import java.security.Principal;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Documents that do something once they are approved, as those see them who run them, too. */
public abstract class StartedController<D, V extends ReviewDesk.View, R extends ReviewController.Form, I>
        extends ReviewController<D, V, R, I> {

    private final StartedDesk<D, V> desk;

    protected StartedController(
            StartedDesk<D, V> desk, Function<R, D> read, BiFunction<V, StaffNames, I> show, Users users) {
        super(desk, read, show, users);
        this.desk = desk;
    }

    /** Starts the approved version. */
    @PostMapping("/{documentId}/start")
    public ResponseEntity<I> start(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> desk.start(documentId, who.getName()));
    }

    @PostMapping("/{documentId}/pause")
    public ResponseEntity<I> pause(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> desk.pause(documentId, who.getName()));
    }

    @PostMapping("/{documentId}/resume")
    public ResponseEntity<I> resume(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> desk.resume(documentId, who.getName()));
    }

    /** For good: what is pending is cancelled. */
    @PostMapping("/{documentId}/stop")
    public ResponseEntity<I> stop(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> desk.stop(documentId, who.getName()));
    }
}
