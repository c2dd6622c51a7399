package io.hearth.api.segment;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.SegmentSizes;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sizes that the visible run counted beside the segments. */
@Component
class SegmentCounts {

    private final ContactReader contacts;

    SegmentCounts(ContactReader contacts) {
        this.contacts = contacts;
    }

    List<SegmentItem> of(List<SavedSegment> segments) {
        SegmentSizes sizes = ElasticCalls.answer(contacts::segmentSizes);
        return segments.stream()
                .map(segment -> SegmentItem.of(segment, size(segment, sizes)))
                .toList();
    }

    /** A version that was saved while the run was at work, or later, was not among those that it counted. */
    private static @Nullable Long size(SavedSegment segment, SegmentSizes sizes) {
        OptionalLong size =
                sizes.of(segment.definition().segmentId(), segment.definition().version());
        return size.isPresent() ? size.getAsLong() : null;
    }
}
