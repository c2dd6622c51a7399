package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Who is in a segment now. */
@FunctionalInterface
public interface Audience {

    /**
     * Hands all fans of the segment's contacts over, in batches; a fan may come twice. A segment that does not exist has
     * none. Contacts that are no fans are left out.
     *
     * @throws RuntimeException if not all of them can be read; nothing of what was handed over is used then
     */
    void read(String segmentId, Consumer<List<OpenId>> batches);

    /** How many they are, or a few more: for estimates. Reads everybody where there is no quicker way. */
    default long size(String segmentId) {
        LongAdder fans = new LongAdder();
        read(segmentId, batch -> fans.add(batch.size()));
        return fans.sum();
    }
}
