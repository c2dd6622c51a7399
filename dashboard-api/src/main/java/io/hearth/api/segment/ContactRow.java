package io.hearth.api.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.api.export.ExportTimes;
import io.hearth.api.export.ExportWords;
import io.hearth.domain.feature.Engagement;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One contact as a row of a file, in words for people. Instants are in human time; the contact's id is a digest and no key of
 * WeChat's.
 */
final class ContactRow {

    /** What they are called, {@link ExportWords} says. */
    static final List<String> COLUMNS = List.of(
            "contact_id",
            "stage",
            "phase",
            "stage_since",
            "dormant",
            "promoter",
            "following",
            "origin_channel",
            "origin_type",
            "first_contact_at",
            "last_interaction_at",
            "interaction_count",
            "project_ids",
            "engagement_score",
            "best_hour",
            "recency_fifth",
            "frequency_fifth",
            "monetary_fifth");

    /** Of the contact's document. */
    static final Set<String> FIELDS = fields();

    private final HumanTime humanTime;
    private final ExportTimes times;
    private final ExportWords words;
    private final Map<String, String> projects;

    /** @param projects what they are called, by their ids */
    ContactRow(HumanTime humanTime, ExportWords words, Map<String, String> projects) {
        this.humanTime = humanTime;
        this.times = new ExportTimes(humanTime);
        this.words = words;
        this.projects = projects;
    }

    /** @param asOf the instant of which the score is */
    List<Object> of(JsonNode contact, Instant asOf) {
        List<Object> row = new ArrayList<>();
        row.add(contact.path("contact_id").asText(""));
        row.add(word(contact, "stage", "stage"));
        row.add(word(contact, "phase", "phase"));
        row.add(instant(contact, "stage_since"));
        for (String flag : List.of("dormant", "promoter", "following")) {
            row.add(words.of(contact.path(flag).asBoolean()));
        }
        row.add(word(contact, "channel", "origin_channel"));
        row.add(word(contact, "interaction", "origin_type"));
        row.add(instant(contact, "first_contact_at"));
        row.add(instant(contact, "last_interaction_at"));
        row.add(contact.path("interaction_count").asLong());
        List<String> liked = new ArrayList<>();
        contact.path("project_ids").forEach(id -> liked.add(projects.getOrDefault(id.asText(), id.asText())));
        row.add(String.join("; ", liked));
        double level = contact.path("engagement").asDouble(Engagement.NONE);
        row.add(Math.round(Engagement.score(level, humanTime.dayOf(asOf)) * 100) / 100.0);
        row.add(number(contact.path("best_hour")));
        for (String measure : List.of("recency", "frequency", "monetary")) {
            row.add(number(contact.path("rfm").path(measure)));
        }
        return row;
    }

    private static Object number(JsonNode value) {
        return value.isNumber() ? value.asInt() : "";
    }

    private String word(JsonNode contact, String vocabulary, String field) {
        return words.nameOf(vocabulary, contact.path(field).asText(""));
    }

    private String instant(JsonNode contact, String field) {
        return times.of(Instant.parse(contact.path(field).asText()));
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>(COLUMNS);
        fields.removeIf(column -> column.endsWith("_fifth"));
        fields.remove("engagement_score");
        fields.add("engagement");
        fields.add("rfm");
        return fields;
    }
}
