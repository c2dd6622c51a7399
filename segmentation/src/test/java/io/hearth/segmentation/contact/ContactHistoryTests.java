package io.hearth.segmentation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.funnel.StageReason;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactDocument;
import io.hearth.store.contact.FormerContact;
import io.hearth.store.history.SegmentChange;
import io.hearth.store.history.StageTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactHistoryTests {

    private static final Instant MAY = Instant.parse("2026-05-01T04:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T04:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-06-30T04:00:00Z");
    private static final SegmentDefinition AWAKE =
            new SegmentDefinition(new SegmentId("awake"), "awake", 3, new ContactCondition.DormantIs(false));
    private static final Subject SUBJECT = Subject.fan(new OpenId("one"));

    private final ContactHistory history = new ContactHistory(AS_OF, List.of(AWAKE));

    @Test
    void aNewContactReachedEveryStageThatItHas() {
        assertThat(kinds(null, contact(MAY, JUNE)))
                .containsExactly("REACHED AWARENESS " + MAY, "REACHED CONSIDERATION " + JUNE);
    }

    @Test
    void anInstantThatALateArrivalMovedIsToldAsMoved() {
        FormerContact before = new FormerContact(Map.of(FunnelStage.AWARENESS, JUNE), Set.of(), "");
        assertThat(kinds(before, contact(MAY))).containsExactly("MOVED AWARENESS " + MAY);
    }

    @Test
    void aStageTakenBackIsLostAtTheInstantOfTheRun() {
        FormerContact before =
                new FormerContact(Map.of(FunnelStage.AWARENESS, MAY, FunnelStage.CONSIDERATION, JUNE), Set.of(), "");
        assertThat(kinds(before, contact(MAY))).containsExactly("LOST CONSIDERATION " + AS_OF);
        assertThat(kinds(before, contact(MAY, JUNE))).isEmpty();
    }

    @Test
    void onlySegmentsThatBothRunsKnewAreEnteredAndLeft() {
        ContactId id = ContactId.ofSubject(SUBJECT);
        FormerContact outside = new FormerContact(Map.of(), Set.of(), "");
        FormerContact inside = new FormerContact(Map.of(), Set.of(AWAKE.segmentId(), new SegmentId("gone")), "");
        ContactDocument member = contact(MAY);
        assertThat(history.changes(id, outside, member))
                .containsExactly(new SegmentChange(AWAKE.segmentId(), 3, id, SegmentChange.Kind.ENTERED, AS_OF));
        assertThat(history.changes(id, inside, member)).isEmpty();
        assertThat(history.changes(id, inside, null))
                .containsExactly(new SegmentChange(AWAKE.segmentId(), 3, id, SegmentChange.Kind.LEFT, AS_OF));
        assertThat(new ContactHistory(AS_OF, List.of()).changes(id, outside, member))
                .isEmpty();
    }

    private List<String> kinds(@org.jspecify.annotations.Nullable FormerContact before, ContactDocument now) {
        return history.transitions(before, now).stream()
                .map((StageTransition step) -> step.kind() + " " + step.stage() + " " + step.at())
                .toList();
    }

    private static ContactDocument contact(Instant... reachedAt) {
        Map<FunnelStage, ReachedStage> reached = new EnumMap<>(FunnelStage.class);
        for (int i = 0; i < reachedAt.length; i++) {
            FunnelStage stage = FunnelStage.values()[i];
            StageReason reason = new StageReason(stage, InteractionType.FOLLOW, 1, LocalDate.parse("2026-05-01"));
            reached.put(stage, new ReachedStage(reachedAt[i], reason));
        }
        return new ContactDocument(
                ContactId.ofSubject(SUBJECT),
                List.of(SUBJECT),
                Channel.WECHAT,
                reachedAt[0],
                reachedAt[0],
                1,
                List.of(),
                true,
                new StagePlacement(reached, false, false, null),
                List.of(AWAKE.segmentId(), new SegmentId("new")),
                null);
    }
}
