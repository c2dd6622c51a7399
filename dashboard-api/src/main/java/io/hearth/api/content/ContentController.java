package io.hearth.api.content;

import io.hearth.api.review.Refusals;
import io.hearth.api.review.ReviewController;
import io.hearth.api.review.Revision;
import io.hearth.api.user.Users;
import io.hearth.push.content.Content;
import io.hearth.push.content.Contents;
import io.hearth.push.content.ReviewedContent;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contents as those see them who write and those who approve. */
@RestController
@RequestMapping("/api/contents")
class ContentController extends ReviewController<Content, ReviewedContent, ContentRequest, ContentItem> {

    private final Contents contents;

    ContentController(Contents contents, Users users) {
        super(contents, form -> Refusals.read("content", form.content(), Content.class), ContentItem::of, users);
        this.contents = contents;
    }

    @PostMapping("/{documentId}/retire")
    ResponseEntity<ContentItem> retire(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> contents.retire(documentId, seen, author.getName()));
    }
}
