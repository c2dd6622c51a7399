package io.hearth.api.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.feature.Engagement;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One contact as a row of a file. Instants are in human time; the contact's id is a digest and no key of WeChat's. */
final class ContactRow {

    static final List<String> HEADER = List.of(
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

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final HumanTime humanTime;

    ContactRow(HumanTime humanTime) {
        this.humanTime = humanTime;
    }

    /** @param asOf the instant of which the score is */
    List<Object> of(JsonNode contact, Instant asOf) {
        List<Object> row = new ArrayList<>();
        row.add(text(contact, "contact_id"));
        row.add(text(contact, "stage"));
        row.add(text(contact, "phase"));
        row.add(instant(contact, "stage_since"));
        row.add(text(contact, "dormant"));
        row.add(text(contact, "promoter"));
        row.add(text(contact, "following"));
        row.add(text(contact, "origin_channel"));
        row.add(text(contact, "origin_type"));
        row.add(instant(contact, "first_contact_at"));
        row.add(instant(contact, "last_interaction_at"));
        row.add(contact.path("interaction_count").asLong());
        List<String> projects = new ArrayList<>();
        contact.path("project_ids").forEach(project -> projects.add(project.asText()));
        row.add(String.join("; ", projects));
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

    private static String text(JsonNode contact, String field) {
        return contact.path(field).asText("");
    }

    private String instant(JsonNode contact, String field) {
        Instant at = Instant.parse(contact.path(field).asText());
        return INSTANT.format(LocalDateTime.ofInstant(at, humanTime.zone()));
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>(HEADER);
        fields.removeIf(column -> column.endsWith("_fifth"));
        fields.remove("engagement_score");
        fields.add("engagement");
        fields.add("rfm");
        return fields;
    }
}
