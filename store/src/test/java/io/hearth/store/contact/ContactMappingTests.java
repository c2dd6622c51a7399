package io.hearth.store.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.InteractionType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index takes no field that it does not know, so it has to know the whole vocabulary. */
class ContactMappingTests {

    @ParameterizedTest
    @EnumSource(InteractionType.class)
    void everyInteractionTypeHasItsFields(InteractionType type) throws IOException {
        String column = type.name().toLowerCase(Locale.ROOT);
        assertThat(properties("last_at").has(column)).isTrue();
        assertThat(properties("counts").has(column)).isTrue();
        assertThat(properties("recent").has(column)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FunnelStage.class)
    void everyStageHasItsField(FunnelStage stage) throws IOException {
        assertThat(properties("reached").has(stage.name().toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    private static JsonNode properties(String field) throws IOException {
        try (InputStream json = ContactMappingTests.class.getResourceAsStream("/elasticsearch/contacts.json")) {
            return new ObjectMapper()
                    .readTree(json)
                    .path("mappings")
                    .path("properties")
                    .path(field)
                    .path("properties");
        }
    }
}
