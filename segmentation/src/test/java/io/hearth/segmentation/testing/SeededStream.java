package io.hearth.segmentation.testing;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Interactions of fans that nobody knows, the same for the same seed. Some fans do much more than others, and a few of
 * them buy.
 *
 * @param begin the first instant
 * @param days over how many days they spread
 */
public record SeededStream(long seed, int fans, Instant begin, int days) {

    /** Out of a thousand; what is left views content. */
    private static final Map<InteractionType, Integer> SHARES = Map.ofEntries(
            Map.entry(InteractionType.FOLLOW, 60),
            Map.entry(InteractionType.SCAN, 30),
            Map.entry(InteractionType.MENU_CLICK, 80),
            Map.entry(InteractionType.MESSAGE, 60),
            Map.entry(InteractionType.SHARE, 30),
            Map.entry(InteractionType.SHARE_OPENED, 30),
            Map.entry(InteractionType.ENQUIRY, 15),
            Map.entry(InteractionType.RESERVATION, 6),
            Map.entry(InteractionType.CANCELLATION, 2),
            Map.entry(InteractionType.HANDOVER, 2),
            Map.entry(InteractionType.PRAISE, 6));

    public List<Interaction> generate(int count) {
        Random random = new Random(seed);
        List<InteractionType> types = new ArrayList<>();
        for (InteractionType type : InteractionType.values()) {
            types.addAll(java.util.Collections.nCopies(SHARES.getOrDefault(type, 0), type));
        }
        List<Interaction> interactions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int draw = random.nextInt(1_000);
            InteractionType type = draw < types.size() ? types.get(draw) : InteractionType.CONTENT_VIEW;
            interactions.add(interaction(i, type, random));
        }
        return interactions;
    }

    private Interaction interaction(int number, InteractionType type, Random random) {
        // The square makes a tenth of the fans do a third of everything.
        double place = random.nextDouble();
        int fan = (int) (place * place * fans);
        Instant at = begin.plus(Duration.ofMillis(
                (long) (random.nextDouble() * Duration.ofDays(days).toMillis())));
        return new Interaction(
                InteractionId.of("seeded", Long.toString(seed), Integer.toString(number)),
                Subject.fan(new OpenId("o" + fan)),
                type,
                at,
                Channel.WECHAT,
                type == InteractionType.CONTENT_VIEW ? "article-" + random.nextInt(200) : null,
                random.nextInt(4) == 0 ? "project-" + random.nextInt(10) : null,
                null,
                "seeded",
                Map.of());
    }
}
