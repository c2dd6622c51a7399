package io.hearth.store.contactbook;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.rulequery.SampledContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that the visible run says of one contact.
 *
 * @param subjects the raw keys that lead to the contact; for reading on, never for showing
 * @param reached in the funnel's order
 * @param projectIds the most looked at first
 * @param bestHour 0 to 23; null where habits do not tell
 * @param rfm null where scores are not worked out
 */
public record KnownContact(
        PublishedRun run,
        SampledContact contact,
        List<String> subjects,
        Instant stageSince,
        List<Reached> reached,
        List<SegmentId> segmentIds,
        List<String> projectIds,
        @Nullable Integer bestHour,
        @Nullable Scores rfm) {

    /** Recency, frequency and monetary value, each in fifths from 1, the lowest, to 5. */
    public record Scores(int recency, int frequency, int monetary) {}

    /**
     * A stage and why it was reached.
     *
     * @param type of the interaction that brought the contact there
     * @param count how many of them it took
     * @param day of the one that made it so
     */
    public record Reached(FunnelStage stage, Instant at, InteractionType type, long count, LocalDate day) {}

    public KnownContact {
        subjects = List.copyOf(subjects);
        reached = List.copyOf(reached);
        segmentIds = List.copyOf(segmentIds);
        projectIds = List.copyOf(projectIds);
    }

    static KnownContact read(PublishedRun run, JsonNode source) {
        return new KnownContact(
                run,
                SampledContact.read(source),
                texts(source.path("subjects")),
                Instant.parse(source.path("stage_since").asText()),
                reached(source),
                texts(source.path("segment_ids")).stream().map(SegmentId::new).toList(),
                texts(source.path("project_ids")),
                source.path("best_hour").isInt() ? source.path("best_hour").asInt() : null,
                source.has("rfm") ? scores(source.path("rfm")) : null);
    }

    private static List<Reached> reached(JsonNode source) {
        List<Reached> reached = new ArrayList<>();
        for (FunnelStage stage : FunnelStage.values()) {
            String column = stage.name().toLowerCase(Locale.ROOT);
            JsonNode reason = source.path("reasons").path(column);
            if (reason.isObject()) {
                reached.add(new Reached(
                        stage,
                        Instant.parse(source.path("reached").path(column).asText()),
                        InteractionType.valueOf(reason.path("type").asText()),
                        reason.path("count").asLong(),
                        LocalDate.parse(reason.path("day").asText())));
            }
        }
        return reached;
    }

    private static Scores scores(JsonNode rfm) {
        return new Scores(
                rfm.path("recency").asInt(),
                rfm.path("frequency").asInt(),
                rfm.path("monetary").asInt());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
