package io.hearth.store.history;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.segment.SegmentId;
import java.time.Instant;

/**
 * A contact's entry into a segment or its exit.
 *
 * @param segmentVersion of the rule that said so
 * @param at the instant that the run was about which found it
 */
public record SegmentChange(SegmentId segmentId, int segmentVersion, ContactId contactId, Kind kind, Instant at) {

    /** Which way. */
    public enum Kind {
        ENTERED,
        LEFT
    }
}
