package io.hearth.segmentation.testing;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Real interactions of November 2017, from a file that is not part of the project. */
public final class TaobaoFile {

    private static final Map<String, InteractionType> TYPES = Map.of(
            "pv", InteractionType.CONTENT_VIEW,
            "fav", InteractionType.FAVOURITE,
            "cart", InteractionType.ENQUIRY,
            "buy", InteractionType.RESERVATION);

    private TaobaoFile() {}

    /** Empty where the shared data is absent; the environment's HEARTH_SHARED_DATA names its folder. */
    public static Optional<Path> find() {
        String folder = System.getenv().getOrDefault("HEARTH_SHARED_DATA", "../../shared/data");
        Path file = Path.of(folder, "taobao", "UserBehavior.csv.gz");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    public static List<Interaction> read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(TaobaoFile::interaction).toList();
        }
    }

    private static Interaction interaction(String line) {
        String[] cells = line.split(",", -1);
        return new Interaction(
                InteractionId.of("taobao", line),
                Subject.fan(new OpenId(cells[0])),
                TYPES.get(cells[3]),
                Instant.ofEpochSecond(Long.parseLong(cells[4])),
                Channel.UNKNOWN,
                cells[1],
                null,
                null,
                "taobao",
                Map.of());
    }
}
