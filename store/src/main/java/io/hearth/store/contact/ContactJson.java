package io.hearth.store.contact;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.funnel.StagePlacement;
import io.hearth.domain.segment.Trait;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A contact's JSON form; {@code elasticsearch/contacts.json} says how it is indexed. */
final class ContactJson {

    private ContactJson() {}

    /** Writes one JSON object. The order of the fields is fixed, so that equal contacts give equal bytes. */
    static void write(ContactDocument contact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("contact_id", contact.contactId().value());
        writeStrings(json, "subjects", contact.subjects());
        if (contact.subjects().size() > 1) {
            json.writeBooleanField("linked", true);
        }
        writeStrings(json, "fan_openids", contact.fanOpenIds());
        json.writeStringField("origin_channel", contact.originChannel().name());
        json.writeStringField("first_contact_at", contact.firstContactAt().toString());
        json.writeStringField("last_interaction_at", contact.lastInteractionAt().toString());
        json.writeNumberField("interaction_count", contact.interactionCount());
        writeStrings(json, "project_ids", contact.projectIds());
        json.writeBooleanField("following", contact.following());
        writePlacement(json, contact.placement());
        writeStageSeconds(json, contact.placement());
        FeatureJson.write(contact.features(), json);
        FeatureJson.write(contact.scores(), json);
        for (Map.Entry<Trait, SortedSet<String>> trait :
                contact.traits().values().entrySet()) {
            writeStrings(json, TraitFields.of(trait.getKey()), trait.getValue());
        }
        writeStrings(json, "segment_ids", contact.segmentIds());
        if (contact.nextChangeAt() != null) {
            json.writeStringField("next_change_at", contact.nextChangeAt().toString());
        }
        json.writeEndObject();
    }

    private static void writePlacement(JsonGenerator json, StagePlacement placement) throws IOException {
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

    /** How long each stage lasted that another one followed. */
    private static void writeStageSeconds(JsonGenerator json, StagePlacement placement) throws IOException {
        json.writeObjectFieldStart("stage_seconds");
        @Nullable FunnelStage before = null;
        Instant since = Instant.EPOCH;
        for (Map.Entry<FunnelStage, ReachedStage> reached : placement.reached().entrySet()) {
            if (before != null) {
                json.writeNumberField(
                        column(before),
                        Duration.between(since, reached.getValue().at()).toSeconds());
            }
            before = reached.getKey();
            since = reached.getValue().at();
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

    private static void writeStrings(JsonGenerator json, String field, Collection<?> values) throws IOException {
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
