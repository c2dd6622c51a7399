package io.hearth.segmentation.contact;

import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.run.SegmentationRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's contacts go and what they are compared with; travels to the tasks.
 *
 * @param index takes the contacts
 * @param former the index of the contacts before; null when there were none
 * @param copied whether the index holds the former contacts already, so that equal ones need not be written
 * @param number of the generation that this run becomes
 * @param history whether what changed is recorded; a look back records nothing
 * @param comparableSegments the ids of the segments whose entries and exits can be told from the former contacts
 */
public record ContactTarget(
        String index,
        @Nullable String former,
        boolean copied,
        long number,
        boolean history,
        Set<String> comparableSegments)
        implements Serializable {

    public ContactTarget {
        comparableSegments = Set.copyOf(comparableSegments);
    }

    /** A look back is no history: neither are its contacts compared with those before, nor later ones with its. */
    public static ContactTarget of(
            String index, boolean copied, Optional<ContactGeneration> former, SegmentationRequest request) {
        long number = 1 + former.map(ContactGeneration::number).orElse(0L);
        Optional<ContactGeneration> before = former.filter(f -> copied || isHistory(f, request.asOf()));
        return new ContactTarget(
                index,
                before.map(ContactGeneration::index).orElse(null),
                copied,
                number,
                former.map(f -> !request.asOf().isBefore(f.latestAsOf())).orElse(true),
                before.filter(f -> isHistory(f, request.asOf()))
                        .map(f -> comparable(f, request))
                        .orElse(Set.of()));
    }

    private static boolean isHistory(ContactGeneration former, Instant asOf) {
        return !former.isLookBack() && !asOf.isBefore(former.run().asOf());
    }

    private static Set<String> comparable(ContactGeneration former, SegmentationRequest request) {
        return request.segments().stream()
                .map(segment -> segment.segmentId())
                .map(SegmentId::value)
                .filter(former.basis().segments()::containsKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
