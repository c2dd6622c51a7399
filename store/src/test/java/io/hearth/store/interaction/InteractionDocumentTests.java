package io.hearth.store.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractionDocumentTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Interaction full = new Interaction(
            InteractionId.of("wechat:msg", "6054768590064713728"),
            new Subject(Subject.Kind.FAN, "oFan1"),
            InteractionType.MESSAGE,
            Instant.parse("2026-03-01T04:05:06.789Z"),
            Channel.WECHAT,
            "article-1",
            "lakeside",
            "请问“三房”还有吗？\u0001",
            "wechat",
            Map.of("msg_id", "6054768590064713728"));

    @Test
    void aFullInteractionIsWrittenAsTheFileSays() throws IOException {
        try (var expected = getClass().getResourceAsStream("/interaction-document.json")) {
            assertThat(JSON.readTree(json(full, Instant.parse("2026-03-01T04:05:07Z"))))
                    .isEqualTo(JSON.readTree(expected));
        }
    }

    @Test
    void whatIsWrittenReadsBackAsItself() throws IOException {
        assertThat(InteractionDocument.read(full.id().value(), JSON.readTree(json(full, null))))
                .isEqualTo(full);
    }

    private static String json(Interaction interaction, Instant ingestedAt) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            InteractionDocument.write(interaction, ingestedAt, json);
        }
        return text.toString();
    }
}
