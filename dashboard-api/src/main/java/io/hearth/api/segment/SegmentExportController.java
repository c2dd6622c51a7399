package io.hearth.api.segment;

import io.hearth.api.ApiSettings;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.ExportWords;
import io.hearth.api.export.Exports;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.staff.Project;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactPages;
import io.hearth.store.contact.ContactReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contacts of a segment as a file: what the visible run knows of them, and nothing that says who they are. */
@RestController
class SegmentExportController {

    private final SegmentLookup lookup;
    private final ContactReader contacts;
    private final Exports exports;
    private final CrmRoom crm;
    private final HumanTime humanTime;

    SegmentExportController(
            SegmentLookup lookup, ContactReader contacts, Exports exports, CrmRoom crm, ApiSettings settings) {
        this.lookup = lookup;
        this.contacts = contacts;
        this.exports = exports;
        this.crm = crm;
        this.humanTime = settings.time();
    }

    /**
     * One row for each contact, in words for people.
     *
     * @param format csv or xlsx
     * @param language {@code en} or {@code zh-CN}; without it the browser's
     */
    @GetMapping("/api/segments/{segmentId}/export")
    void exportSegment(
            @PathVariable String segmentId,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        SavedSegment segment = lookup.require(segmentId);
        ExportFormat wanted = ExportFormat.of(format);
        ExportWords words = ExportWords.in(language);
        ContactRow row = new ContactRow(humanTime, words, projects());
        try (ContactPages pages =
                ElasticCalls.answer(() -> contacts.pages(segment.definition().segmentId(), ContactRow.FIELDS)
                        .orElseThrow(() -> ProblemException.of(ProblemCode.CONFLICT, "No run has been published.")))) {
            long size = ElasticCalls.answer(pages::contacts);
            wanted.requireRoomFor(size);
            List<String> header = words.of(ContactRow.COLUMNS);
            exports.send(request(segment, pages, size), wanted, user.getName(), response, header, rows -> {
                for (var page = pages.nextPage(); !page.isEmpty(); page = pages.nextPage()) {
                    for (var contact : page) {
                        rows.row(row.of(contact, pages.run().asOf()));
                    }
                }
            });
        }
    }

    private Map<String, String> projects() {
        return crm.staff().projects().stream().collect(Collectors.toMap(Project::projectId, Project::name));
    }

    private static ExportRequest request(SavedSegment segment, ContactPages pages, long size) {
        String id = segment.definition().segmentId().value();
        return new ExportRequest(
                "SEGMENT_EXPORTED",
                "segment",
                id,
                Map.of(
                        "version", Integer.toString(segment.definition().version()),
                        "run_id", pages.run().runId(),
                        "contacts", Long.toString(size)),
                "segment-" + id);
    }
}
