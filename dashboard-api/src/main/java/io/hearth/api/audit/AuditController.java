package io.hearth.api.audit;

import io.hearth.api.problem.Characters;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to whom. */
@RestController
class AuditController {

    private static final int MOST_SHOWN = 200;

    private final AuditPages pages;

    AuditController(AuditPages pages) {
        this.pages = pages;
    }

    /** The latest first, in pages. */
    @GetMapping("/api/audit-log")
    AuditPage showAuditLog(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(name = "object_kind", required = false) @Nullable String objectKind,
            @RequestParam(name = "object_id", required = false) @Nullable String objectId,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw ProblemException.of(ProblemCode.INVALID_REQUEST, "limit is not from 1 to " + MOST_SHOWN + ".");
        }
        if (!Stream.of(actor, action, objectKind, objectId).allMatch(AuditController::isStorable)) {
            return new AuditPage(List.of(), null, pages.actions());
        }
        AuditPages.Filter filter = new AuditPages.Filter(actor, action, objectKind, objectId);
        List<AuditPages.Entry> items = pages.page(filter, cursor, limit);
        Long next = items.size() < limit ? null : items.get(items.size() - 1).id();
        return new AuditPage(items, next, pages.actions());
    }

    /** What the database can't keep was never done to anything. */
    private static boolean isStorable(@Nullable String text) {
        return text == null || Characters.areStorable(text);
    }

    /**
     * @param nextCursor where the next page begins; null on the last
     * @param actions all that there are, for a choice
     */
    record AuditPage(List<AuditPages.Entry> items, @Nullable Long nextCursor, List<String> actions) {}
}
