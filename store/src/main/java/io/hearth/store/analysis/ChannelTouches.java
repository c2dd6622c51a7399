package io.hearth.store.analysis;

import io.hearth.domain.analysis.ChannelAttribution.Touch;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.rulequery.Queries;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads through which channels people came: what they did themselves, and that they were referred. The purchase itself is
 * no way to it.
 */
public final class ChannelTouches {

    private static final Set<InteractionType> TYPES = types();
    private static final int SUBJECTS_AT_ONCE = 5_000;
    private static final Set<InteractionField> FIELDS =
            Set.of(InteractionField.SUBJECT, InteractionField.CHANNEL, InteractionField.OCCURRED_AT);

    private final InteractionReading interactions;

    public ChannelTouches(ElasticConnection elastic, IndexNames names) {
        this.interactions = new InteractionReading(elastic, names);
    }

    /** By subject, in no order; without subjects that did nothing up to the instant. */
    public Map<String, List<Touch>> read(Collection<String> subjects, Instant until) throws IOException {
        Map<String, List<Touch>> touches = new HashMap<>();
        List<String> all = subjects.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += SUBJECTS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + SUBJECTS_AT_ONCE));
            var query = Queries.all(List.of(
                    Queries.terms("subject", some), Queries.terms("type", TYPES), Queries.until("occurred_at", until)));
            for (TouchOfOne one : interactions.read(query, FIELDS, TouchOfOne::of)) {
                touches.computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                        .add(one.touch());
            }
        }
        return touches;
    }

    private static Set<InteractionType> types() {
        Set<InteractionType> types = EnumSet.copyOf(StageRules.DEFAULT.life());
        types.removeAll(StageRules.DEFAULT.purchase());
        return types;
    }

    private record TouchOfOne(String subject, Touch touch) {

        static TouchOfOne of(InteractionHit hit) {
            return new TouchOfOne(
                    InteractionReading.get(hit, InteractionField.SUBJECT),
                    new Touch(
                            Channel.valueOf(InteractionReading.get(hit, InteractionField.CHANNEL)),
                            InteractionReading.occurredAt(hit)));
        }
    }
}
