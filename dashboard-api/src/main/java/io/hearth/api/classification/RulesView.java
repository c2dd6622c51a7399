package io.hearth.api.classification;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.hearth.store.classification.ClassificationRuleVersions.Saved;
import io.hearth.store.classification.ClassificationRulesJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold.
 *
 * @param savedBy null for those that Hearth comes with
 * @param rules their JSON form; what is sent back to save them
 */
record RulesView(
        int version,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        @JsonRawValue @Schema(type = "object") String rules) {

    static RulesView of(Saved saved) {
        return new RulesView(
                saved.rules().version(),
                saved.author().isEmpty() ? null : saved.author(),
                saved.savedAt().orElse(null),
                ClassificationRulesJson.write(saved.rules()));
    }
}
