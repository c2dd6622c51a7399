package io.hearth.api.contact;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.crm.CrmRoom;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.contactbook.ContactBook;
import io.hearth.store.contactbook.ContactFilter;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.rulequery.SampledContact;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the contacts behind a number out of the house, on record. */
@RestController
class ContactExportController {

    // Excel takes a file for UTF-8 only when it begins with this mark.
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String COLUMNS = "contact_id,stage,dormant,promoter,following,origin_channel,"
            + "first_contact_at,last_interaction_at,interaction_count";

    private final ContactBook book;
    private final CrmRoom crm;
    private final Clock clock;

    ContactExportController(
            ElasticConnection elastic, IndexNames names, ApiSettings settings, CrmRoom crm, Clock clock) {
        this.book = new ContactBook(elastic, names, settings.time());
        this.crm = crm;
        this.clock = clock;
    }

    /** CSV in UTF-8 with opaque ids: neither names nor numbers of telephones. */
    @GetMapping("/api/contact-export")
    void exportContacts(
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam(required = false) @Nullable FunnelStage stage,
            @RequestParam(required = false) @Nullable FunnelStage reached,
            @RequestParam(required = false) @Nullable Boolean dormant,
            @RequestParam(required = false) @Nullable Boolean promoter,
            @RequestParam(required = false) @Nullable Boolean following,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String month,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ContactQuery query =
                new ContactQuery(segmentId, stage, reached, dormant, promoter, following, channel, project, month);
        ContactFilter filter = query.filter();
        long total = ElasticCalls.answer(() -> book.page(filter, null, 1)).total();
        audit(query, total, user.getName());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hearth-contacts.csv\"");
        PrintWriter out = response.getWriter();
        out.print(BYTE_ORDER_MARK);
        out.print(COLUMNS + "\r\n");
        book.readAll(filter, contact -> out.print(line(contact)));
    }

    /** Before the first byte: whoever breaks off has had some of them. */
    private void audit(ContactQuery query, long total, String user) {
        var details = query.asked();
        details.put("contacts", Long.toString(total));
        crm.database().audit(new AuditEntry(clock.instant(), user, "CONTACTS_EXPORTED", "contacts", "csv", details));
    }

    /** No value can be a formula but an id that begins with a sign, which an apostrophe defuses. */
    private static String line(SampledContact contact) {
        String id = contact.contactId().value();
        return (id.matches("[=+@-].*") ? "'" + id : id) + "," + contact.stage() + "," + contact.dormant() + ","
                + contact.promoter() + "," + contact.following() + "," + contact.originChannel() + ","
                + contact.firstContactAt() + "," + contact.lastInteractionAt() + "," + contact.interactionCount()
                + "\r\n";
    }
}
