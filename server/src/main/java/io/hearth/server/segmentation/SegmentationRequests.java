package io.hearth.server.segmentation;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.SegmentationRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is the same for all runs of an installation. */
public record SegmentationRequests(
        URI elasticsearch, IndexNames names, HumanTime humanTime, String rollupDir, String master) {

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    SegmentationRequest create(
            boolean full, boolean nightly, Instant asOf, Instant now, List<SegmentDefinition> segments) {
        String runId = RUN_ID.format(now) + "-%04x".formatted(RANDOM.nextInt(1 << 16));
        return new SegmentationRequest(
                runId, elasticsearch, names, humanTime, asOf, full, nightly, rollupDir, master, segments);
    }
}
