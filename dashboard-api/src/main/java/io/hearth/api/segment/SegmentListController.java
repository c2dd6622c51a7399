package io.hearth.api.segment;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.SegmentListId;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Static lists of fans and clients, which rules name with {@code list_in}. */
@RestController
@RequestMapping("/api/segment-lists")
class SegmentListController {

    private final Segments segments;

    SegmentListController(Segments segments) {
        this.segments = segments;
    }

    @GetMapping
    ListOfLists listSegmentLists() {
        return new ListOfLists(segments.lists().list());
    }

    /** The body is a text file with one openid, {@code fan:…} or {@code client:…} on each line. */
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    ResponseEntity<SegmentListRows.Item> uploadSegmentList(
            @RequestParam(required = false) @Nullable String name, @RequestBody String lines, Principal author) {
        FieldErrors errors = new FieldErrors();
        String checked = errors.line("name", name, NewSegment.MAX_NAME);
        errors.throwIfAny();
        SegmentListId id = new SegmentListId(UUID.randomUUID().toString());
        return saved(HttpStatus.CREATED, id, checked, 0, ListFile.read(lines), author);
    }

    /** Replaces all of a list; the segments that name it get a next version. */
    @PutMapping(
            path = "/{listId}",
            consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    ResponseEntity<SegmentListRows.Item> replaceSegmentList(
            @PathVariable String listId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String lines,
            Principal author) {
        SegmentListRows.Item former = load(listId);
        int version = Versions.required(ifMatch);
        return saved(
                HttpStatus.OK,
                new SegmentListId(former.listId()),
                former.name(),
                version,
                ListFile.read(lines),
                author);
    }

    private ResponseEntity<SegmentListRows.Item> saved(
            HttpStatus status, SegmentListId id, String name, int former, Set<Subject> subjects, Principal author) {
        try {
            segments.saveList(new SegmentListRows.Upload(id, name, former, subjects, author.getName()));
        } catch (DuplicateKeyException e) {
            throw ProblemException.invalid(List.of(new FieldError("name", "another list has this name")));
        } catch (StaleVersionException e) {
            throw Versions.changedMeanwhile(e);
        }
        SegmentListRows.Item item = segments.lists().find(id).orElseThrow(SegmentListController::notFound);
        return ResponseEntity.status(status).eTag(Versions.eTag(item.version())).body(item);
    }

    private SegmentListRows.Item load(String listId) {
        try {
            return segments.lists().find(new SegmentListId(listId)).orElseThrow(SegmentListController::notFound);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such list.");
    }

    record ListOfLists(List<SegmentListRows.Item> items) {}
}
