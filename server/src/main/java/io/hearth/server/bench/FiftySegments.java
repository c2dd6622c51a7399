package io.hearth.server.bench;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.segment.SegmentRuleJson;
import java.util.ArrayList;
import java.util.List;

/** Fifty segments as people build them: stages, habits within windows, of one project, months since first contact. */
final class FiftySegments {

    private static final int[] WINDOWS = {7, 30, 90, 180, 365};

    private FiftySegments() {}

    static List<SegmentDefinition> definitions() {
        List<String> rules = new ArrayList<>();
        for (int window : WINDOWS) {
            rules.add(did("CONTENT_VIEW", 3, window));
            rules.add(did("SHARE", 1, window));
            rules.add(did("ENQUIRY", 1, window));
            rules.add(did("MENU_CLICK", 2, window));
            rules.add("{\"none\": [" + did("MESSAGE", 1, window) + "]}");
        }
        for (int project = 0; project < 10; project++) {
            rules.add("{\"interaction_in\": [\"CONTENT_VIEW\"], \"at_least\": 2, \"within_days\": 60, \"project_in\": "
                    + "[\"project-" + project + "\"]}");
        }
        for (int months = 0; months < 10; months++) {
            rules.add("{\"months_since_first_contact\": {\"from\": " + months + ", \"to\": " + months + "}}");
        }
        rules.add("{\"stage_in\": [\"CONSIDERATION\"]}");
        rules.add("{\"stage_in\": [\"PURCHASE\", \"OPINION\"]}");
        rules.add("{\"dormant\": true}");
        rules.add("{\"promoter\": true}");
        rules.add("{\"all\": [{\"promoter\": true}, " + did("SHARE_OPENED", 2, 90) + "]}");
        List<SegmentDefinition> definitions = new ArrayList<>();
        for (String rule : rules) {
            definitions.add(definition(definitions.size() + 1, rule));
        }
        return definitions;
    }

    private static SegmentDefinition definition(int number, String rule) {
        return new SegmentDefinition(
                new SegmentId("bench-" + number), "bench " + number, 1, SegmentRuleJson.parse(rule));
    }

    private static String did(String type, int atLeast, int windowDays) {
        return "{\"interaction_in\": [\"" + type + "\"], \"at_least\": " + atLeast + ", \"within_days\": " + windowDays
                + "}";
    }
}
