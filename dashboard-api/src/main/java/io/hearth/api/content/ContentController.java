package io.hearth.api.content;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.review.NoteRequest;
import io.hearth.api.review.Refusals;
import io.hearth.api.review.Revision;
import io.hearth.push.content.Content;
import io.hearth.push.content.Contents;
import io.hearth.push.content.ReviewedContent;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contents as those see them who write and those who approve. */
@RestController
@RequestMapping("/api/contents")
class ContentController {

    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 500;

    private final Contents contents;

    ContentController(Contents contents) {
        this.contents = contents;
    }

    /** The latest changed first; at most 500. */
    @GetMapping
    ContentList listContents() {
        return new ContentList(contents.list().stream().map(ContentItem::of).toList());
    }

    @GetMapping("/{contentId}")
    ResponseEntity<ContentItem> showContent(@PathVariable String contentId) {
        return answer(HttpStatus.OK, () -> contents.load(contentId));
    }

    @PostMapping
    ResponseEntity<ContentItem> createContent(@RequestBody ContentRequest request, Principal author) {
        String name = name(request);
        Content content = Refusals.read("content", request.content(), Content.class);
        return answer(HttpStatus.CREATED, () -> contents.create(name, content, author.getName()));
    }

    @PutMapping("/{contentId}")
    ResponseEntity<ContentItem> editContent(
            @PathVariable String contentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContentRequest request,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        String name = name(request);
        Content content = Refusals.read("content", request.content(), Content.class);
        return answer(HttpStatus.OK, () -> contents.edit(contentId, seen, name, content, author.getName()));
    }

    @PostMapping("/{contentId}/submit")
    ResponseEntity<ContentItem> submitContent(
            @PathVariable String contentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> contents.submit(contentId, seen, author.getName()));
    }

    @PostMapping("/{contentId}/approve")
    ResponseEntity<ContentItem> approveContent(
            @PathVariable String contentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> contents.approve(contentId, seen, approver.getName()));
    }

    @PostMapping("/{contentId}/send-back")
    ResponseEntity<ContentItem> sendContentBack(
            @PathVariable String contentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoteRequest request,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        FieldErrors errors = new FieldErrors();
        String note = errors.line("note", request.note(), MAX_NOTE);
        errors.throwIfAny();
        return answer(HttpStatus.OK, () -> contents.sendBack(contentId, seen, approver.getName(), note));
    }

    @PostMapping("/{contentId}/retire")
    ResponseEntity<ContentItem> retireContent(
            @PathVariable String contentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> contents.retire(contentId, seen, author.getName()));
    }

    record ContentList(List<ContentItem> items) {}

    private static String name(ContentRequest request) {
        FieldErrors errors = new FieldErrors();
        String name = errors.line("name", request.name(), MAX_NAME);
        errors.throwIfAny();
        return name;
    }

    private static ResponseEntity<ContentItem> answer(HttpStatus status, Supplier<ReviewedContent> request) {
        ReviewedContent content = Refusals.translate(request);
        return ResponseEntity.status(status)
                .eTag(Revision.tag(content.review().revision()))
                .body(ContentItem.of(content));
    }
}
