package io.hearth.store.interaction;

import io.hearth.domain.interaction.InteractionId;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch: every interaction is in exactly one of the three.
 *
 * @param created written now
 * @param alreadyThere had been written before; nothing changed
 * @param rejected refused for good by Elasticsearch, with its reason
 */
public record WriteReport(int created, int alreadyThere, List<Rejected> rejected) {

    public static final WriteReport EMPTY = new WriteReport(0, 0, List.of());

    public WriteReport {
        rejected = List.copyOf(rejected);
    }

    /** An interaction that Elasticsearch will never take as it is. */
    public record Rejected(InteractionId id, String reason) {}

    public WriteReport plus(WriteReport other) {
        List<Rejected> all = new ArrayList<>(rejected);
        all.addAll(other.rejected);
        return new WriteReport(created + other.created, alreadyThere + other.alreadyThere, all);
    }
}
