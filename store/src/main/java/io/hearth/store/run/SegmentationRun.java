package io.hearth.store.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one run.
 *
 * @param finishedAt when it published or failed; null while it works
 * @param rulesVersion the version of the stage rules that it went by
 * @param interactionsRead from Elasticsearch, not from rollups
 * @param daysRecomputed days whose rollup was computed again and kept
 * @param contacts what it did to contacts
 * @param seconds duration of each step
 * @param message why it failed; null otherwise
 */
public record SegmentationRun(
        String runId,
        Mode mode,
        State state,
        Instant asOf,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int rulesVersion,
        long interactionsRead,
        int daysRecomputed,
        ContactCounts contacts,
        Map<String, Double> seconds,
        @Nullable String message) {

    /** What a run computes again. */
    public enum Mode {
        /** All days. */
        FULL,
        /** The days that changed since the rollups were written. */
        INCREMENTAL
    }

    /** How far a run is. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }

    public SegmentationRun {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }

    /** A run that has just begun. */
    public static SegmentationRun started(String runId, Mode mode, Instant asOf, Instant startedAt, int rulesVersion) {
        return new SegmentationRun(
                runId,
                mode,
                State.RUNNING,
                asOf,
                startedAt,
                null,
                rulesVersion,
                0,
                0,
                ContactCounts.NONE,
                Map.of(),
                null);
    }

    /** The same run after it gave up. */
    public SegmentationRun failed(Instant at, String why) {
        return new SegmentationRun(
                runId,
                mode,
                State.FAILED,
                asOf,
                startedAt,
                at,
                rulesVersion,
                interactionsRead,
                daysRecomputed,
                contacts,
                seconds,
                why);
    }

    /** The same run after its results became visible, if it wrote everyone. */
    public SegmentationRun finished(Instant at, long read, int days, long written, Map<String, Double> secondsByStep) {
        return finished(at, read, days, ContactCounts.ofWritten(written), secondsByStep);
    }

    /** The same run after its results became visible. */
    public SegmentationRun finished(
            Instant at, long read, int days, ContactCounts counts, Map<String, Double> secondsByStep) {
        return new SegmentationRun(
                runId,
                mode,
                State.FINISHED,
                asOf,
                startedAt,
                at,
                rulesVersion,
                read,
                days,
                counts,
                secondsByStep,
                null);
    }

    /** From its start to its end, whichever that was; null while it works. */
    public @Nullable Double secondsTaken() {
        return finishedAt == null ? null : (finishedAt.toEpochMilli() - startedAt.toEpochMilli()) / 1_000.0;
    }

    public long contactsWritten() {
        return contacts.written();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("run_id", runId).put("mode", mode.name()).put("state", state.name());
        json.put("as_of", asOf.toString()).put("started_at", startedAt.toString());
        if (finishedAt != null) {
            json.put("finished_at", finishedAt.toString());
        }
        json.put("rules_version", rulesVersion).put("interactions_read", interactionsRead);
        json.put("days_recomputed", daysRecomputed);
        contacts.write(json);
        ObjectNode steps = json.putObject("seconds");
        seconds.forEach(steps::put);
        if (message != null) {
            json.put("message", message);
        }
        return json;
    }

    static SegmentationRun fromJson(JsonNode json) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        json.path("seconds")
                .properties()
                .forEach(step -> seconds.put(step.getKey(), step.getValue().asDouble()));
        return new SegmentationRun(
                json.path("run_id").asText(),
                Mode.valueOf(json.path("mode").asText()),
                State.valueOf(json.path("state").asText()),
                Instant.parse(json.path("as_of").asText()),
                Instant.parse(json.path("started_at").asText()),
                json.has("finished_at") ? Instant.parse(json.path("finished_at").asText()) : null,
                json.path("rules_version").asInt(),
                json.path("interactions_read").asLong(),
                json.path("days_recomputed").asInt(),
                ContactCounts.read(json),
                seconds,
                json.has("message") ? json.path("message").asText() : null);
    }
}
