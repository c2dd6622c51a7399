package io.hearth.api.segment;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.UnresolvableRuleException;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.rulequery.SegmentPreviews;
import io.hearth.store.segment.SegmentRuleJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a rule would give, while it is being written. */
@RestController
class PreviewController {

    private final Segments segments;
    private final SegmentPreviews previews;

    PreviewController(Segments segments, ElasticConnection elastic, IndexNames names, ApiSettings settings) {
        this.segments = segments;
        this.previews = new SegmentPreviews(elastic, names, settings.time());
    }

    record PreviewRequest(@Nullable JsonNode rule) {}

    /** Size and make-up are exact, for the run that is named and its instant. */
    @PostMapping("/api/segments/preview")
    PreviewView previewSegment(@RequestBody PreviewRequest request) {
        SegmentRule rule = resolved(request);
        return ElasticCalls.answer(() -> PreviewView.of(previews.preview(rule)));
    }

    /** The form of a rule, as JSON Schema 2020-12. */
    @GetMapping(path = "/api/segment-rule-schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String loadSegmentRuleSchema() {
        return SegmentRuleJson.schema();
    }

    private SegmentRule resolved(PreviewRequest request) {
        FieldErrors errors = new FieldErrors();
        SegmentRule rule = SentRule.check(request.rule(), errors);
        if (rule != null) {
            try {
                return segments.resolve(rule);
            } catch (UnresolvableRuleException e) {
                SentRule.add(e, errors);
            }
        }
        throw errors.exception();
    }
}
