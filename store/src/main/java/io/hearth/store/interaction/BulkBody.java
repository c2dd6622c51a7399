package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.hearth.domain.interaction.Interaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/** The lines of one bulk request: {@code create} only, so that an existing document is never overwritten. */
final class BulkBody {

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator("\n").build();
    private static final SerializedString CREATE = new SerializedString("create");
    private static final SerializedString INDEX = new SerializedString("_index");
    private static final SerializedString ID = new SerializedString("_id");
    private static final SerializedString ROUTING = new SerializedString("routing");

    private final ByteArrayOutputStream bytes;
    private final JsonGenerator json;
    private final String ingestedAt;

    /** A short interaction with its action line. */
    private static final int BYTES_EACH = 400;

    /** @param interactions how many are to come, about */
    BulkBody(Instant ingestedAt, int interactions) throws IOException {
        this.bytes = new ByteArrayOutputStream(BYTES_EACH * Math.max(1, interactions));
        this.ingestedAt = ingestedAt.toString();
        this.json = JSON.createGenerator(bytes);
    }

    void add(String index, Interaction interaction) throws IOException {
        json.writeStartObject();
        json.writeFieldName(CREATE);
        json.writeStartObject();
        json.writeFieldName(INDEX);
        json.writeString(index);
        json.writeFieldName(ID);
        json.writeString(interaction.id().value());
        json.writeFieldName(ROUTING);
        json.writeString(interaction.subject().toString());
        json.writeEndObject();
        json.writeEndObject();
        InteractionDocument.write(interaction, json, ingestedAt);
    }

    byte[] bytes() throws IOException {
        json.writeRaw('\n');
        json.close();
        return bytes.toByteArray();
    }
}
