package io.hearth.api.review;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.user.StaffNames;
import io.hearth.api.user.Users;
import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.ReviewEvent;
import io.hearth.push.review.Reviewed;
import java.security.Principal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Documents of one kind as those see them who write and those who approve. Subclasses say where they stand and how they
 * are read and shown.
 *
 * @param <D> what is written
 * @param <V> the document as the room push shows it
 * @param <R> what the form sends
 * @param <I> what the page gets
 */
public abstract class ReviewController<D, V extends ReviewDesk.View, R extends ReviewController.Form, I> {

    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 500;

    private final ReviewDesk<D, V> desk;
    private final Function<R, D> read;
    private final BiFunction<V, StaffNames, I> show;
    private final Users users;

    /**
     * @param read throws a problem that names the part that is wrong
     * @param show a document with the names of those who wrote and reviewed it
     */
    protected ReviewController(
            ReviewDesk<D, V> desk, Function<R, D> read, BiFunction<V, StaffNames, I> show, Users users) {
        this.desk = desk;
        this.read = read;
        this.show = show;
        this.users = users;
    }

    /** What every form sends. */
    public interface Form {
        @Nullable
        String name();
    }

    public record Items<I>(List<I> items) {}

    /** The latest changed first; at most 500. */
    @GetMapping
    public Items<I> list() {
        List<V> documents = desk.list();
        StaffNames names = names(documents.stream());
        return new Items<>(
                documents.stream().map(document -> show.apply(document, names)).toList());
    }

    @GetMapping("/{documentId}")
    public ResponseEntity<I> show(@PathVariable String documentId) {
        return answer(HttpStatus.OK, () -> desk.load(documentId));
    }

    /** Who did what with it, the first act first. */
    @GetMapping("/{documentId}/history")
    public Items<ReviewEventItem> history(@PathVariable String documentId) {
        List<ReviewEvent> events = Refusals.translate(() -> desk.history(documentId));
        StaffNames names = users.names(events.stream().map(ReviewEvent::account).collect(Collectors.toSet()));
        return new Items<>(
                events.stream().map(event -> ReviewEventItem.of(event, names)).toList());
    }

    @PostMapping
    public ResponseEntity<I> create(@RequestBody R form, Principal author) {
        String name = name(form);
        D document = read.apply(form);
        return answer(HttpStatus.CREATED, () -> desk.create(name, document, author.getName()));
    }

    @PutMapping("/{documentId}")
    public ResponseEntity<I> edit(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody R form,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        String name = name(form);
        D document = read.apply(form);
        return answer(HttpStatus.OK, () -> desk.edit(documentId, seen, name, document, author.getName()));
    }

    @PostMapping("/{documentId}/submit")
    public ResponseEntity<I> submit(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> desk.submit(documentId, seen, author.getName()));
    }

    @PostMapping("/{documentId}/approve")
    public ResponseEntity<I> approve(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> desk.approve(documentId, seen, approver.getName()));
    }

    @PostMapping("/{documentId}/send-back")
    public ResponseEntity<I> sendBack(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoteRequest request,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        FieldErrors errors = new FieldErrors();
        String note = errors.line("note", request.note(), MAX_NOTE);
        errors.throwIfAny();
        return answer(HttpStatus.OK, () -> desk.sendBack(documentId, seen, approver.getName(), note));
    }

    /** The document with its revision as the entity tag. */
    protected final ResponseEntity<I> answer(HttpStatus status, Supplier<V> request) {
        V document = Refusals.translate(request);
        return ResponseEntity.status(status)
                .eTag(Revision.tag(document.review().revision()))
                .body(show.apply(document, names(Stream.of(document))));
    }

    /** Asked for once, however many documents there are. */
    private StaffNames names(Stream<V> documents) {
        return users.names(documents
                .map(ReviewDesk.View::review)
                .flatMap(ReviewController::people)
                .collect(Collectors.toSet()));
    }

    private static Stream<String> people(Reviewed review) {
        return Stream.concat(review.authors().stream(), Stream.ofNullable(review.reviewer()));
    }

    private String name(R form) {
        FieldErrors errors = new FieldErrors();
        String name = errors.line("name", form.name(), MAX_NAME);
        errors.throwIfAny();
        return name;
    }
}
