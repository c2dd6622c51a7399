package io.hearth.api.funnel;

import io.hearth.api.contact.FirstContactDays;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.ContactScopes;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.ContactScope;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of everyone, of one segment, or of those who came on some days. */
@RestController
class FunnelController {

    private final ContactReader contacts;
    private final RunReader runs;
    private final ContactScopes scopes;

    FunnelController(ContactReader contacts, RunReader runs, ContactScopes scopes) {
        this.contacts = contacts;
        this.runs = runs;
        this.scopes = scopes;
    }

    /** @param firstContactFrom the first day of first contact, {@code firstContactTo} the last; those of all days without */
    @GetMapping("/api/funnel")
    FunnelView loadFunnel(
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam(name = "first_contact_from", required = false) @Nullable LocalDate firstContactFrom,
            @RequestParam(name = "first_contact_to", required = false) @Nullable LocalDate firstContactTo) {
        ContactScope scope = scopes.asked(segmentId, new FirstContactDays(firstContactFrom, firstContactTo));
        return ElasticCalls.answer(() -> read(scope));
    }

    private FunnelView read(ContactScope scope) throws IOException {
        FunnelCounts counts = contacts.funnel(scope);
        Optional<PublishedRun> visible = counts.run();
        Optional<SegmentationRun> run =
                visible.isEmpty() ? Optional.empty() : runs.find(visible.get().runId());
        return FunnelView.of(counts, run);
    }
}
