package io.hearth.api.classification;

import io.hearth.api.problem.Characters;
import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import io.hearth.store.classification.ClassificationRuleVersions;
import io.hearth.store.classification.ClassificationRuleVersions.Saved;
import io.hearth.store.classification.ClassificationRulesJson;
import io.hearth.store.classification.InvalidClassificationRulesException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads, saves and tries classification rules; {@code docs/classification.md} tells what they mean. */
@RestController
@RequestMapping("/api/classification-rules")
class ClassificationController {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ClassificationController(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping
    RulesView classificationRules() {
        return RulesView.of(latest());
    }

    /** The rules by which a message was classified once; 0 are those that Hearth comes with. */
    @GetMapping("/{version}")
    RulesView classificationRulesVersion(@PathVariable int version) {
        Optional<Saved> saved = call(connection -> ClassificationRuleVersions.find(connection, version));
        return saved.map(RulesView::of)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no version " + version + "."));
    }

    /** Saves what a person made of the latest version; what others saved in between is never overwritten. */
    @PutMapping
    RulesView saveClassificationRules(@RequestBody JsonNode rules, Principal author) {
        ClassificationRules edited = parse(rules, "");
        Optional<ClassificationRules> saved = call(
                connection -> ClassificationRuleVersions.append(connection, edited, author.getName(), clock.instant()));
        if (saved.isEmpty()) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Version " + edited.version() + " is not the latest any more. Load the rules and edit them again.");
        }
        return RulesView.of(latest());
    }

    /** Classifies sentences by rules that are not saved, or by those that hold; changes nothing. */
    @PostMapping("/try")
    TrialView tryClassificationRules(@RequestBody Trial trial) {
        List<String> texts = trial.check();
        JsonNode rules = trial.rules();
        Classifier classifier =
                new Classifier(rules == null || rules.isNull() ? latest().rules() : parse(rules, "rules"));
        return TrialView.of(texts.stream().map(classifier::classify).toList());
    }

    private static ClassificationRules parse(JsonNode rules, String field) {
        String json = rules.toString();
        try {
            if (Characters.areStorable(json) && !json.contains("\\u0000")) {
                return ClassificationRulesJson.parse(json);
            }
            throw ProblemException.invalid(List.of(new FieldError(field, "has characters that no text has")));
        } catch (InvalidClassificationRulesException e) {
            String path = e.path().replaceFirst("^\\$\\.?", field.isEmpty() ? "" : field + ".");
            throw ProblemException.invalid(List.of(new FieldError(path, e.problem())));
        }
    }

    private Saved latest() {
        return call(ClassificationRuleVersions::latest);
    }

    private <T> T call(ConnectionCallback<T> work) {
        return Objects.requireNonNull(jdbc.execute(work), "the work returns something");
    }
}
