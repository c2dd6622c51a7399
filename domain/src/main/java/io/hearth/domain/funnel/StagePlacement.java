package io.hearth.domain.funnel;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact stands at an instant.
 *
 * @param reached every stage up to the current one; instants never fall from one stage to the next
 * @param dormant in CONSIDERATION, and quiet for the whole window
 * @param promoter others opened what they shared, or they referred someone
 * @param nextChangeAt the earliest instant at which the stage or a flag changes without a new interaction; null when none
 */
public record StagePlacement(
        Map<FunnelStage, ReachedStage> reached,
        boolean dormant,
        boolean promoter,
        @Nullable Instant nextChangeAt) {

    /** @throws IllegalArgumentException if the stages are no unbroken beginning of the funnel */
    public StagePlacement {
        EnumMap<FunnelStage, ReachedStage> ordered = new EnumMap<>(reached);
        for (FunnelStage stage : FunnelStage.values()) {
            if (ordered.containsKey(stage) != (stage.ordinal() < ordered.size())) {
                throw new IllegalArgumentException("stages " + ordered.keySet() + " are no beginning of the funnel");
            }
        }
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("whoever is known is at least in AWARENESS");
        }
        reached = Collections.unmodifiableMap(ordered);
    }

    /** The last stage reached. */
    public FunnelStage stage() {
        return FunnelStage.values()[reached.size() - 1];
    }

    /** When the current stage was first reached. */
    public Instant stageSince() {
        ReachedStage current = reached.get(stage());
        if (current == null) {
            throw new IllegalStateException("the constructor lets no gap through");
        }
        return current.at();
    }
}
