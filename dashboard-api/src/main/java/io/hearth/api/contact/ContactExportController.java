package io.hearth.api.contact;

import io.hearth.api.ApiSettings;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.ExportTimes;
import io.hearth.api.export.ExportWords;
import io.hearth.api.export.Exports;
import io.hearth.api.export.Rows;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.contactbook.ContactFilter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.rulequery.SampledContact;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the contacts behind a number out of the house, on record. */
@RestController
class ContactExportController {

    private static final List<String> COLUMNS = List.of(
            "contact_id",
            "stage",
            "dormant",
            "promoter",
            "following",
            "origin_channel",
            "first_contact_at",
            "last_interaction_at",
            "interaction_count");

    private final ContactBook book;
    private final HumanTime humanTime;
    private final ExportTimes times;
    private final Exports exports;

    ContactExportController(ElasticConnection elastic, IndexNames names, ApiSettings settings, Exports exports) {
        this.humanTime = settings.time();
        this.book = new ContactBook(elastic, names, humanTime);
        this.times = new ExportTimes(humanTime);
        this.exports = exports;
    }

    /**
     * In words for people. Opaque ids: neither names nor numbers of telephones.
     *
     * @param format csv or xlsx
     * @param language {@code en} or {@code zh-CN}; without it the browser's
     */
    @GetMapping("/api/contact-export")
    void exportContacts(
            @ParameterObject ContactQuery query,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String language,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ContactFilter filter = query.filter(humanTime);
        ExportWords words = ExportWords.in(language);
        ExportFormat wanted = ExportFormat.of(format);
        long total = ElasticCalls.answer(() -> book.page(filter, null, 1)).total();
        wanted.requireRoomFor(total);
        exports.send(
                request(query, total),
                wanted,
                user.getName(),
                response,
                words.of(COLUMNS),
                rows -> book.readAll(filter, contact -> write(rows, row(contact, words))));
    }

    private static ExportRequest request(ContactQuery query, long total) {
        Map<String, String> details = query.asked();
        details.put("contacts", Long.toString(total));
        return new ExportRequest("CONTACTS_EXPORTED", "contacts", "filtered", details, "hearth-contacts");
    }

    private List<Object> row(SampledContact contact, ExportWords words) {
        return List.of(
                contact.contactId().value(),
                words.of("stage", contact.stage()),
                words.of(contact.dormant()),
                words.of(contact.promoter()),
                words.of(contact.following()),
                words.of("channel", contact.originChannel()),
                times.of(contact.firstContactAt()),
                times.of(contact.lastInteractionAt()),
                contact.interactionCount());
    }

    private static void write(Rows rows, List<Object> row) {
        try {
            rows.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException("whoever gets the contacts has gone", e);
        }
    }
}
