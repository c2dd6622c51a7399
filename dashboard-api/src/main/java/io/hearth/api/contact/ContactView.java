package io.hearth.api.contact;

import io.hearth.api.crm.Cursor;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contactbook.ContactPage;
import io.hearth.store.contactbook.KnownContact;
import io.hearth.store.contactbook.KnownContact.Scores;
import io.hearth.store.history.SegmentChange;
import io.hearth.store.history.StageTransition;
import io.hearth.store.interaction.LatestFirst;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of one contact. Nothing in it says who it is.
 *
 * @param asOf the instant that the run was about
 * @param reached the stages with their reasons, in the funnel's order
 * @param transitions steps that runs found, the earliest first
 * @param segmentChanges entries and exits, the latest first
 */
record ContactView(
        String runId,
        Instant asOf,
        ContactSummary contact,
        Instant stageSince,
        List<Reached> reached,
        List<String> segmentIds,
        List<String> projectIds,
        @Nullable Integer bestHour,
        @Nullable Scores rfm,
        List<Transition> transitions,
        List<Change> segmentChanges) {

    static ContactView of(KnownContact known, List<StageTransition> transitions, List<SegmentChange> changes) {
        return new ContactView(
                known.run().runId(),
                known.run().asOf(),
                ContactSummary.of(known.contact()),
                known.stageSince(),
                known.reached().stream().map(Reached::of).toList(),
                known.segmentIds().stream().map(SegmentId::value).toList(),
                known.projectIds(),
                known.bestHour(),
                known.rfm(),
                transitions.stream().map(Transition::of).toList(),
                changes.stream().map(Change::of).toList());
    }

    /** @param day of the interaction that made it so, the last of {@code count} */
    record Reached(FunnelStage stage, Instant at, InteractionType type, long count, LocalDate day) {
        static Reached of(KnownContact.Reached reached) {
            return new Reached(reached.stage(), reached.at(), reached.type(), reached.count(), reached.day());
        }
    }

    /** @param from null at the beginning of the funnel */
    record Transition(StageTransition.Kind kind, @Nullable FunnelStage from, FunnelStage stage, Instant at) {
        static Transition of(StageTransition step) {
            return new Transition(step.kind(), step.from(), step.stage(), step.at());
        }
    }

    record Change(String segmentId, SegmentChange.Kind change, Instant at) {
        static Change of(SegmentChange change) {
            return new Change(change.segmentId().value(), change.kind(), change.at());
        }
    }

    /**
     * Some of the contacts behind a number, those that moved last first.
     *
     * @param runId null before the first run; then there are none
     * @param total of all pages
     * @param nextCursor gives the next page; null after the last
     */
    record Page(
            @Nullable String runId,
            @Nullable Instant asOf,
            long total,
            List<ContactSummary> items,
            @Nullable String nextCursor) {

        static Page of(ContactPage page) {
            return new Page(
                    page.run().map(run -> run.runId()).orElse(null),
                    page.run().map(run -> run.asOf()).orElse(null),
                    page.total(),
                    page.contacts().stream().map(ContactSummary::of).toList(),
                    page.next() == null ? null : page.next().toString());
        }
    }

    /** @param nextCursor gives the next page; null after the earliest */
    record TimeLinePage(List<Event> items, @Nullable String nextCursor) {
        static TimeLinePage of(LatestFirst.Page page) {
            return new TimeLinePage(page.interactions().stream().map(Event::of).toList(), Cursor.text(page.next()));
        }
    }

    /**
     * One thing that they did or that happened to them. What people wrote is not in it.
     *
     * @param reason why a push did not go out; null of everything else
     */
    record Event(
            String interactionId,
            InteractionType type,
            Instant occurredAt,
            Channel channel,
            @Nullable String contentId,
            @Nullable String projectId,
            @Nullable String reason) {

        static Event of(Interaction interaction) {
            boolean push = interaction.type().name().startsWith("PUSH_");
            return new Event(
                    interaction.id().value(),
                    interaction.type(),
                    interaction.occurredAt(),
                    interaction.channel(),
                    interaction.contentId(),
                    interaction.projectId(),
                    push ? interaction.attributes().get("reason") : null);
        }
    }
}
