package io.hearth.store.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalLong;

/** One line that a run prints on its standard output. */
public sealed interface SegmentationEvent {

    /**
     * The run works.
     *
     * @param step {@code read}, {@code rollups}, {@code contacts} or {@code publish}
     * @param done interactions or contacts so far
     * @param total when it is known
     */
    record Progress(String step, long done, OptionalLong total) implements SegmentationEvent {}

    /** The run has published its results. */
    record Finished(SegmentationRun run) implements SegmentationEvent {}

    /** The run has given up; the former results stand. */
    record Failed(String message) implements SegmentationEvent {}

    /** One line of JSON, without line break. */
    default String toJson() {
        ObjectNode line = EventJson.MAPPER.createObjectNode();
        if (this instanceof Progress progress) {
            line.put("event", "progress").put("step", progress.step()).put("done", progress.done());
            progress.total().ifPresent(total -> line.put("total", total));
        } else if (this instanceof Finished finished) {
            line.put("event", "finished").setAll(finished.run().toJson());
        } else if (this instanceof Failed failed) {
            line.put("event", "failed").put("message", failed.message());
        }
        return line.toString();
    }

    /** Empty for a line that is no event, such as a warning of the Java machine or a line that a kill cut off. */
    static Optional<SegmentationEvent> parse(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return EventJson.read(EventJson.MAPPER.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps the mapper out of the interface's constants. */
    final class EventJson {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        private EventJson() {}

        private static Optional<SegmentationEvent> read(JsonNode line) {
            return switch (line.path("event").asText()) {
                case "progress" -> Optional.of(progress(line));
                case "finished" -> Optional.of(new Finished(SegmentationRun.fromJson(line)));
                case "failed" -> Optional.of(new Failed(line.path("message").asText()));
                default -> Optional.empty();
            };
        }

        private static Progress progress(JsonNode line) {
            OptionalLong total =
                    line.has("total") ? OptionalLong.of(line.path("total").asLong()) : OptionalLong.empty();
            return new Progress(line.path("step").asText(), line.path("done").asLong(), total);
        }
    }
}
