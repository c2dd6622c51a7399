package io.hearth.server.bench;

import io.hearth.domain.interaction.InteractionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the sender's list. */
record AcknowledgedCallback(InteractionId id, Instant acknowledgedAt) {

    private static final int COLUMNS = 4;

    static List<AcknowledgedCallback> readAll(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(AcknowledgedCallback::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The last whole line of a list that may be growing. */
    static Optional<AcknowledgedCallback> findLast(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        int end = text.lastIndexOf('\n');
        int start = end < 1 ? -1 : text.lastIndexOf('\n', end - 1);
        return end < 1 ? Optional.empty() : parse(text.substring(start + 1, end));
    }

    /** The id is derived here as the product promises to derive it, from message id, sender and second. */
    private static Optional<AcknowledgedCallback> parse(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS) {
            return Optional.empty();
        }
        InteractionId id = InteractionId.of("wechat:message", columns[0], columns[1], columns[2]);
        return Optional.of(new AcknowledgedCallback(id, Instant.ofEpochMilli(Long.parseLong(columns[3]))));
    }
}
