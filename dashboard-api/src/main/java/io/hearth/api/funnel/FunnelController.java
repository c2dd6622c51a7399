package io.hearth.api.funnel;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.SegmentLookup;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of everyone, or of one segment. */
@RestController
class FunnelController {

    private final ContactReader contacts;
    private final RunReader runs;
    private final SegmentLookup lookup;

    FunnelController(ContactReader contacts, RunReader runs, SegmentLookup lookup) {
        this.contacts = contacts;
        this.runs = runs;
        this.lookup = lookup;
    }

    @GetMapping("/api/funnel")
    FunnelView loadFunnel(@RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        Optional<SegmentId> segment = lookup.find(segmentId);
        return ElasticCalls.answer(() -> read(segment));
    }

    private FunnelView read(Optional<SegmentId> segment) throws IOException {
        FunnelCounts counts = contacts.funnel(segment);
        Optional<PublishedRun> visible = counts.run();
        Optional<SegmentationRun> run =
                visible.isEmpty() ? Optional.empty() : runs.find(visible.get().runId());
        return FunnelView.of(counts, run);
    }
}
