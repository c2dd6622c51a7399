package io.hearth.store.contact;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.segment.SegmentId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        @Nullable Instant nextChangeAt) {

    public ContactDocument {
        subjects = List.copyOf(subjects);
        projectIds = List.copyOf(projectIds);
        segmentIds = List.copyOf(segmentIds);
    }

    /** The openids among the subjects. */
    public List<OpenId> fanOpenIds() {
        return subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.FAN)
                .map(subject -> new OpenId(subject.key()))
                .toList();
    }

    /** Writes one JSON object, marked with the run that it belongs to. */
    void write(JsonGenerator json, String runId, Instant asOf) throws IOException {
        json.writeStartObject();
        json.writeStringField("contact_id", contactId.value());
        writeStrings(json, "subjects", subjects);
        writeStrings(json, "fan_openids", fanOpenIds());
        json.writeStringField("origin_channel", originChannel.name());
        json.writeStringField("first_contact_at", firstContactAt.toString());
        json.writeStringField("last_interaction_at", lastInteractionAt.toString());
        json.writeNumberField("interaction_count", interactionCount);
        writeStrings(json, "project_ids", projectIds);
        json.writeBooleanField("following", following);
        writePlacement(json);
        writeStrings(json, "segment_ids", segmentIds);
        if (nextChangeAt != null) {
            json.writeStringField("next_change_at", nextChangeAt.toString());
        }
        json.writeStringField("run_id", runId);
        json.writeStringField("as_of", asOf.toString());
        json.writeEndObject();
    }

    private void writePlacement(JsonGenerator json) throws IOException {
        FunnelStage stage = placement.stage();
        json.writeStringField("stage", stage.name());
        json.writeStringField("phase", stage.phase().name());
        json.writeStringField("stage_since", placement.stageSince().toString());
        json.writeBooleanField("dormant", placement.dormant());
        json.writeBooleanField("promoter", placement.promoter());
        json.writeObjectFieldStart("reached");
        for (Map.Entry<FunnelStage, ReachedStage> reached : placement.reached().entrySet()) {
            json.writeStringField(
                    column(reached.getKey()), reached.getValue().at().toString());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("reasons");
        for (Map.Entry<FunnelStage, ReachedStage> reached : placement.reached().entrySet()) {
            writeReason(json, reached.getKey(), reached.getValue());
        }
        json.writeEndObject();
    }

    private static void writeReason(JsonGenerator json, FunnelStage stage, ReachedStage reached) throws IOException {
        json.writeObjectFieldStart(column(stage));
        json.writeStringField("rule", reached.reason().rule().name());
        json.writeStringField("type", reached.reason().type().name());
        json.writeNumberField("count", reached.reason().count());
        json.writeStringField("day", reached.reason().day().toString());
        json.writeEndObject();
    }

    private static void writeStrings(JsonGenerator json, String field, List<?> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    private static String column(FunnelStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
