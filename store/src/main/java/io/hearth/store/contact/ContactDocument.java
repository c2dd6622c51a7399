package io.hearth.store.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Traits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out about one contact. Instants and counts, never ages: a document stays true until
 * {@code nextChangeAt}.
 *
 * @param subjects the raw keys that lead to the contact
 * @param originChannel the first interaction's
 * @param projectIds the projects with most interactions, most first
 * @param following whether the contact followed last, or stopped following
 * @param segmentIds the segments that the contact is in, sorted
 * @param nextChangeAt the earliest instant at which time alone changes something; null when none
 * @param scores as of the last night
 * @param traits as of the run
 */
public record ContactDocument(
        ContactId contactId,
        List<Subject> subjects,
        Channel originChannel,
        Instant firstContactAt,
        Instant lastInteractionAt,
        long interactionCount,
        List<String> projectIds,
        boolean following,
        StagePlacement placement,
        List<SegmentId> segmentIds,
        @Nullable Instant nextChangeAt,
        ContactFeatures features,
        ContactScores scores,
        Traits traits) {

    public ContactDocument {
        subjects = List.copyOf(subjects);
        projectIds = List.copyOf(projectIds);
        segmentIds = List.copyOf(segmentIds);
    }

    /** A contact of whose habits and traits nothing is said. */
    public ContactDocument(
            ContactId contactId,
            List<Subject> subjects,
            Channel originChannel,
            Instant firstContactAt,
            Instant lastInteractionAt,
            long interactionCount,
            List<String> projectIds,
            boolean following,
            StagePlacement placement,
            List<SegmentId> segmentIds,
            @Nullable Instant nextChangeAt) {
        this(
                contactId,
                subjects,
                originChannel,
                firstContactAt,
                lastInteractionAt,
                interactionCount,
                projectIds,
                following,
                placement,
                segmentIds,
                nextChangeAt,
                ContactFeatures.NONE,
                ContactScores.NONE,
                Traits.NONE);
    }

    /** The openids among the subjects. */
    public List<OpenId> fanOpenIds() {
        return subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.FAN)
                .map(subject -> new OpenId(subject.key()))
                .toList();
    }
}
