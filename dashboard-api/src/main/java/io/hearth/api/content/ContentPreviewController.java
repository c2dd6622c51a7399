package io.hearth.api.content;

import io.hearth.api.crm.Fields;
import io.hearth.api.crm.Ids;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.review.Refusals;
import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.Contents;
import io.hearth.push.content.ReviewedContent;
import io.hearth.push.media.ContentPreviews;
import io.hearth.push.media.TestFans;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contents in the hands of the house's own fans, before they are approved. */
@RestController
class ContentPreviewController {

    private static final int MAX_NAME = 100;

    private final Contents contents;
    private final ContentPreviews previews;
    private final TestFans fans;

    ContentPreviewController(Contents contents, ContentPreviews previews, TestFans fans) {
        this.contents = contents;
        this.previews = previews;
        this.fans = fans;
    }

    /** Sends the version being worked on to a test fan; 100 times a day in all. */
    @PostMapping("/api/contents/{documentId}/preview")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void previewContent(@PathVariable String documentId, @RequestBody PreviewRequest request) {
        ReviewedContent content = Refusals.translate(() -> contents.load(documentId));
        OpenId fan = fan(Fields.required("openid", request.openid()));
        int variant = request.variant() == null ? 0 : request.variant();
        ContentPreviews.Shown shown;
        try {
            shown = previews.show(content.content(), variant, fan);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("openid", String.valueOf(e.getMessage()));
        }
        if (!shown.shown()) {
            throw ProblemException.of(ProblemCode.CONFLICT, "It was not shown: " + shown.reason() + ".");
        }
    }

    @GetMapping("/api/test-fans")
    TestFanList listTestFans() {
        return new TestFanList(fans.list());
    }

    @PutMapping("/api/test-fans/{openid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putTestFan(@PathVariable String openid, @RequestBody TestFanRequest request, Principal who) {
        FieldErrors errors = new FieldErrors();
        String name = errors.line("name", request.name(), MAX_NAME);
        errors.throwIfAny();
        try {
            fans.put(new OpenId(openid), name, who.getName());
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("openid", String.valueOf(e.getMessage()));
        }
    }

    @DeleteMapping("/api/test-fans/{openid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeTestFan(@PathVariable String openid) {
        if (!fans.remove(fan(openid))) {
            throw Ids.missing();
        }
    }

    private static OpenId fan(String openid) {
        try {
            return new OpenId(openid);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong("openid", "is none");
        }
    }

    /** @param variant its number from 1; 0 or nothing for the body itself */
    record PreviewRequest(@Nullable String openid, @Nullable Integer variant) {}

    record TestFanRequest(@Nullable String name) {}

    record TestFanList(List<TestFans.TestFan> items) {}
}
