package io.hearth.store.message;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.LatestFirst;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what people wrote: interactions with a text, but for what the house sent. */
public final class Messages {

    private final LatestFirst interactions;

    public Messages(ElasticConnection elastic, IndexNames names) {
        this.interactions = new LatestFirst(elastic, names);
    }

    /**
     * Reads one page, the latest first.
     *
     * @param after null for the first page
     * @param limit about so many
     */
    public LatestFirst.Page page(MessageFilter filter, LatestFirst.@Nullable Place after, int limit)
            throws IOException {
        return interactions.page(filter.queries(), after, limit);
    }

    /** Those among them that are there. */
    public Map<InteractionId, Interaction> find(Set<InteractionId> ids) throws IOException {
        Map<InteractionId, Interaction> found = new HashMap<>();
        if (!ids.isEmpty()) {
            page(MessageFilter.of(ids), null, ids.size())
                    .interactions()
                    .forEach(interaction -> found.put(interaction.id(), interaction));
        }
        return found;
    }

    public Optional<Interaction> find(InteractionId id) throws IOException {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }
}
