package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.FormerContact;
import io.hearth.store.history.SegmentChange;
import io.hearth.store.history.StageTransition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what changed in one contact from one run to the next: a pure function. */
final class ContactHistory {

    private final Instant asOf;
    private final List<SegmentDefinition> comparable;

    /** @param comparable the segments that both runs evaluated */
    ContactHistory(Instant asOf, List<SegmentDefinition> comparable) {
        this.asOf = asOf;
        this.comparable = List.copyOf(comparable);
    }

    /** @param before null if there was no such contact */
    List<StageTransition> transitions(@Nullable FormerContact before, ContactDocument now) {
        Map<FunnelStage, Instant> known = before == null ? Map.of() : before.reached();
        List<StageTransition> transitions = new ArrayList<>();
        for (FunnelStage stage : FunnelStage.values()) {
            ReachedStage reached = now.placement().reached().get(stage);
            Instant knownAt = known.get(stage);
            if (reached != null && !reached.at().equals(knownAt)) {
                StageTransition.Kind kind = knownAt == null ? StageTransition.Kind.REACHED : StageTransition.Kind.MOVED;
                transitions.add(transition(now, kind, stage, reached));
            } else if (reached == null && knownAt != null) {
                transitions.add(transition(now, StageTransition.Kind.LOST, stage, null));
            }
        }
        return transitions;
    }

    /** @param now null if nothing is left of the contact */
    List<SegmentChange> changes(ContactId contactId, @Nullable FormerContact before, @Nullable ContactDocument now) {
        Set<SegmentId> was = before == null ? Set.of() : before.segmentIds();
        Set<SegmentId> is = now == null ? Set.of() : new HashSet<>(now.segmentIds());
        List<SegmentChange> changes = new ArrayList<>();
        for (SegmentDefinition segment : comparable) {
            boolean isIn = is.contains(segment.segmentId());
            if (isIn != was.contains(segment.segmentId())) {
                SegmentChange.Kind kind = isIn ? SegmentChange.Kind.ENTERED : SegmentChange.Kind.LEFT;
                changes.add(new SegmentChange(segment.segmentId(), segment.version(), contactId, kind, asOf));
            }
        }
        return changes;
    }

    private StageTransition transition(
            ContactDocument contact, StageTransition.Kind kind, FunnelStage stage, @Nullable ReachedStage reached) {
        @Nullable FunnelStage previous = stage.ordinal() == 0 ? null : FunnelStage.values()[stage.ordinal() - 1];
        return new StageTransition(
                contact.contactId(),
                kind,
                previous,
                stage,
                reached == null ? asOf : reached.at(),
                reached == null ? null : reached.reason(),
                contact.originChannel(),
                contact.firstContactAt());
    }
}
