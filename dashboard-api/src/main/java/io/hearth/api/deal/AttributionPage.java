package io.hearth.api.deal;

import io.hearth.crm.attribution.DecidedAttribution;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A decision as a page in both languages, without names or numbers; what people typed is escaped. */
final class AttributionPage {

    private final JsonNode evidence;

    AttributionPage(JsonNode evidence) {
        this.evidence = evidence;
    }

    String html(DecidedAttribution decided) {
        return """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>判客 Attribution %s</title>
            <style>body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
            h1 { border-bottom: 2px solid; } h2 { margin: 1.5rem 0 0.5rem; font-size: 1.1rem; }
            ul { padding-left: 1.2rem; } @media print { body { margin: 0; } }</style></head><body>
            <h1>判客 · Attribution</h1>
            <p>%s · version %d · %s</p>
            <h2>依据 · Decision</h2>%s%s
            <h2>有效报备 · Valid referrals</h2><ul>%s</ul>
            <h2>无效报备 · Other referrals</h2><ul>%s</ul>
            <h2>关系 · Ties</h2><ul>%s</ul>
            </body></html>
            """.formatted(
                        text(decided.deal().toString()),
                        text(decided.deal().toString()),
                        decided.version(),
                        text(decided.decidedAt().toString()),
                        sentences("zh"),
                        sentences("en"),
                        winners(),
                        losers(),
                        ties());
    }

    private String sentences(String language) {
        return evidence.path(language)
                .valueStream()
                .map(sentence -> "<p>" + text(sentence.asString("")) + "</p>")
                .collect(Collectors.joining());
    }

    private String winners() {
        return evidence.path("winners")
                .valueStream()
                .map(winner -> "<li>" + referral(winner) + "</li>")
                .collect(Collectors.joining());
    }

    private String losers() {
        return evidence.path("losers")
                .valueStream()
                .map(loser ->
                        "<li>%s · %s · %s</li>".formatted(referral(loser), field(loser, "zh"), field(loser, "en")))
                .collect(Collectors.joining());
    }

    private String ties() {
        return evidence.path("ties")
                .valueStream()
                .map(tie -> "<li>%s · %s · %s · %s</li>"
                        .formatted(
                                field(tie, "kind"),
                                field(tie, "evidence"),
                                field(tie, "author"),
                                field(tie, "made_at")))
                .collect(Collectors.joining());
    }

    private static String referral(JsonNode referral) {
        return field(referral, "broker") + " · " + field(referral, "referred_at");
    }

    private static String field(JsonNode node, String name) {
        return text(node.path(name).asString(""));
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
