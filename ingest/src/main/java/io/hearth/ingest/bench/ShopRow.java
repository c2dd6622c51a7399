package io.hearth.ingest.bench;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One click in a shop, as a row of a file and as the interaction that the import makes of it. */
record ShopRow(String user, String item, String category, boolean bought, long second) {

    static final String MAPPING = """
            source: bench
            csv: {header: false, columns: [user, item, category, behaviour, time]}
            fan: user
            type: {column: behaviour, values: {pv: CONTENT_VIEW, buy: RESERVATION}}
            time: {column: time, format: epoch_seconds}
            content: item
            attributes: [category]
            """;

    private static final long BEGIN = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();
    private static final int SECONDS = 45 * 24 * 3600;

    /** In the order of time, over a month and a half; the same for the same number. */
    static Stream<ShopRow> generate(int rows) {
        Random random = new Random(rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> new ShopRow(
                        "user" + random.nextInt(Math.max(1, rows / 10)),
                        Integer.toString(row * 7 % 1_000_003),
                        Integer.toString(random.nextInt(5_000)),
                        random.nextInt(50) == 0,
                        BEGIN + (long) SECONDS * row / rows));
    }

    String csv() {
        return String.join(",", user, item, category, behaviour(), Long.toString(second));
    }

    Interaction interaction() {
        Instant at = Instant.ofEpochSecond(second);
        return new Interaction(
                InteractionId.of(
                        "import:bench",
                        user,
                        item,
                        category,
                        behaviour(),
                        Long.toString(second),
                        Long.toString(at.toEpochMilli())),
                Subject.fan(new OpenId(user)),
                bought ? InteractionType.RESERVATION : InteractionType.CONTENT_VIEW,
                at,
                Channel.UNKNOWN,
                item,
                null,
                null,
                "import:bench",
                Map.of("category", category));
    }

    private String behaviour() {
        return bought ? "buy" : "pv";
    }
}
