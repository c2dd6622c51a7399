package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonGenerator;
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

    private InteractionDocument() {}

    /** Writes one JSON object; {@code ingestedAt} is null where the document has not arrived yet (outbox). */
    public static void write(Interaction interaction, @Nullable Instant ingestedAt, JsonGenerator json)
            throws IOException {
        write(interaction, json, ingestedAt == null ? null : ingestedAt.toString());
    }

    /** For many documents of one instant, which is put into words once. */
    static void write(Interaction interaction, JsonGenerator json, @Nullable String ingestedAt) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", interaction.subject().toString());
        json.writeStringField("type", interaction.type().name());
        json.writeStringField("occurred_at", interaction.occurredAt().toString());
        writeOptional(json, "ingested_at", ingestedAt);
        json.writeStringField("channel", interaction.channel().name());
        writeOptional(json, "content_id", interaction.contentId());
        writeOptional(json, "project_id", interaction.projectId());
        writeOptional(json, "text", interaction.text());
        json.writeStringField("source", interaction.source());
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

    private static void writeOptional(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
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
