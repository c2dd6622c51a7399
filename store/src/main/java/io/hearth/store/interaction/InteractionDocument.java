package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interaction's JSON form, as it is kept in Elasticsearch and in the outbox. The id is the document's id. */
public final class InteractionDocument {

    // Put into bytes once: an import writes them for each row.
    private static final SerializedString SUBJECT = new SerializedString("subject");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString OCCURRED_AT = new SerializedString("occurred_at");
    private static final SerializedString INGESTED_AT = new SerializedString("ingested_at");
    private static final SerializedString CHANNEL = new SerializedString("channel");
    private static final SerializedString CONTENT_ID = new SerializedString("content_id");
    private static final SerializedString PROJECT_ID = new SerializedString("project_id");
    private static final SerializedString TEXT = new SerializedString("text");
    private static final SerializedString SOURCE = new SerializedString("source");

    private InteractionDocument() {}

    /** Writes one JSON object; {@code ingestedAt} is null where the document has not arrived yet (outbox). */
    public static void write(Interaction interaction, @Nullable Instant ingestedAt, JsonGenerator json)
            throws IOException {
        write(interaction, json, ingestedAt == null ? null : ingestedAt.toString());
    }

    /** For many documents of one instant, which is put into words once. */
    static void write(Interaction interaction, JsonGenerator json, @Nullable String ingestedAt) throws IOException {
        json.writeStartObject();
        write(json, SUBJECT, interaction.subject().toString());
        write(json, TYPE, interaction.type().name());
        write(json, OCCURRED_AT, interaction.occurredAt().toString());
        write(json, INGESTED_AT, ingestedAt);
        write(json, CHANNEL, interaction.channel().name());
        write(json, CONTENT_ID, interaction.contentId());
        write(json, PROJECT_ID, interaction.projectId());
        write(json, TEXT, interaction.text());
        write(json, SOURCE, interaction.source());
        writeAttributes(json, interaction.attributes());
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException if a field is missing or has a value that the vocabulary lacks */
    public static Interaction read(String id, JsonNode document) {
        return new Interaction(
                new InteractionId(id),
                Subject.parse(required(document, "subject")),
                InteractionType.valueOf(required(document, "type")),
                Instant.parse(required(document, "occurred_at")),
                Channel.valueOf(required(document, "channel")),
                optional(document, "content_id"),
                optional(document, "project_id"),
                optional(document, "text"),
                required(document, "source"),
                attributes(document));
    }

    private static void write(JsonGenerator json, SerializedString field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeFieldName(field);
            json.writeString(value);
        }
    }

    private static void writeAttributes(JsonGenerator json, Map<String, String> attributes) throws IOException {
        if (attributes.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
    }

    private static String required(JsonNode document, String field) {
        String value = optional(document, field);
        if (value == null) {
            throw new IllegalArgumentException("interaction document has no " + field);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode document, String field) {
        JsonNode value = document.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static Map<String, String> attributes(JsonNode document) {
        Map<String, String> attributes = new LinkedHashMap<>();
        document.path("attributes")
                .properties()
                .forEach(e -> attributes.put(e.getKey(), e.getValue().asText()));
        return attributes;
    }
}
