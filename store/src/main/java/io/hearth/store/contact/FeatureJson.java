package io.hearth.store.contact;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hearth.domain.feature.BestHour;
import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.feature.ContactScores;
import io.hearth.domain.feature.Rfm;
import io.hearth.domain.feature.TypeActivity;
import io.hearth.domain.interaction.InteractionType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a contact's JSON form that tells of habits. */
final class FeatureJson {

    private FeatureJson() {}

    /** Writes fields into the open object; none, where features were not worked out. */
    static void write(ContactFeatures features, JsonGenerator json) throws IOException {
        if (features.originType() == null) {
            return;
        }
        json.writeStringField("origin_type", features.originType().name());
        json.writeObjectFieldStart("last_at");
        for (Map.Entry<InteractionType, TypeActivity> activity :
                features.activity().entrySet()) {
            json.writeStringField(
                    column(activity.getKey()), activity.getValue().last().toString());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("counts");
        for (Map.Entry<InteractionType, TypeActivity> activity :
                features.activity().entrySet()) {
            json.writeNumberField(
                    column(activity.getKey()), activity.getValue().days().total());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("days");
        for (Map.Entry<InteractionType, TypeActivity> activity :
                features.activity().entrySet()) {
            json.writeStringField(
                    column(activity.getKey()), activity.getValue().days().toText());
        }
        json.writeEndObject();
        writeRecent(features, json);
        json.writeArrayFieldStart("active_months");
        for (long month : ActiveMonths.of(features)) {
            json.writeNumber(month);
        }
        json.writeEndArray();
        writeHours(features, json);
        json.writeNumberField("engagement", features.engagement());
    }

    static void write(ContactScores scores, JsonGenerator json) throws IOException {
        BestHour best = scores.bestHour();
        if (best != null) {
            json.writeNumberField("best_hour", best.hour());
            json.writeNumberField("best_hour_confidence", best.confidence());
        }
        Rfm rfm = scores.rfm();
        if (rfm != null) {
            json.writeObjectFieldStart("rfm");
            json.writeNumberField("recency", rfm.recency());
            json.writeNumberField("frequency", rfm.frequency());
            json.writeNumberField("monetary", rfm.monetary());
            json.writeEndObject();
        }
    }

    private static void writeRecent(ContactFeatures features, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("recent");
        for (Map.Entry<InteractionType, TypeActivity> activity :
                features.activity().entrySet()) {
            List<LocalDate> days = activity.getValue().days().latest(RecentActs.MOST);
            if (days.size() >= RecentActs.LEAST) {
                json.writeArrayFieldStart(column(activity.getKey()));
                for (int times = RecentActs.LEAST; times <= days.size(); times++) {
                    json.writeNumber(RecentActs.encoded(times, days.get(times - 1)));
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void writeHours(ContactFeatures features, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("hours");
        for (long count : features.hours().counts()) {
            json.writeNumber(count);
        }
        json.writeEndArray();
    }

    private static String column(InteractionType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
