package io.hearth.server.application;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.campaign.Audience;
import io.hearth.store.contact.ContactReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Pushes go to the fans among a segment's contacts, as the run sees them that is visible now. */
final class SegmentAudience implements Audience {

    private final ContactReader contacts;

    SegmentAudience(ContactReader contacts) {
        this.contacts = contacts;
    }

    @Override
    public void read(String segmentId, Consumer<List<OpenId>> batches) {
        try {
            Optional<io.hearth.store.contact.Audience> audience = contacts.audience(new SegmentId(segmentId));
            if (audience.isPresent()) {
                readPages(audience.get(), batches);
            }
        } catch (IOException e) {
            throw unreadable(segmentId, e);
        }
    }

    /** Contacts that are no fans among them. */
    @Override
    public long size(String segmentId) {
        try {
            return contacts.segmentSizes().sizes().getOrDefault(new SegmentId(segmentId), 0L);
        } catch (IOException e) {
            throw unreadable(segmentId, e);
        }
    }

    private static void readPages(io.hearth.store.contact.Audience audience, Consumer<List<OpenId>> batches)
            throws IOException {
        try (audience) {
            for (List<OpenId> page = audience.nextPage(); !page.isEmpty(); page = audience.nextPage()) {
                batches.accept(page);
            }
        }
    }

    private static UncheckedIOException unreadable(String segmentId, IOException cause) {
        return new UncheckedIOException("the audience of segment " + segmentId + " cannot be read", cause);
    }
}
