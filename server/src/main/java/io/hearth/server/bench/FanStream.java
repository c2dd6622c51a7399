package io.hearth.server.bench;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What fans that nobody knows did, the same for the same seed, one after the other so that any number fits into memory.
 * A tenth of the fans does a third of everything; most of it is reading.
 *
 * @param count how many interactions there are, in the order of their days
 * @param begin the first instant
 * @param length over what time they spread
 */
record FanStream(long seed, int fans, long count, Instant begin, Duration length) {

    private static final InteractionType[] KINDS = kinds();
    private static final int[] EVENING = {8, 12, 12, 13, 18, 19, 20, 20, 21, 21, 21, 22, 22};
    private static final int DAY_SECONDS = 86_400;

    /** The interaction of that number, of one fan or another. */
    Interaction at(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        InteractionType type = KINDS[random.nextInt(KINDS.length)];
        double place = random.nextDouble();
        long day = number * Math.max(1, length.toDays()) / count;
        return interaction(number, (long) (place * place * fans), day, type, random);
    }

    /** The interaction of that number in the life of one fan. */
    Interaction of(long fan, int number) {
        SplittableRandom random = new SplittableRandom(fan * 1_000_003 + number);
        InteractionType type = KINDS[random.nextInt(KINDS.length)];
        return interaction(number, fan, random.nextLong(Math.max(1, length.toDays())), type, random);
    }

    private Interaction interaction(long number, long fan, long day, InteractionType type, SplittableRandom random) {
        // Hours of people in Shanghai; half of what happens has no habit.
        int hour = random.nextBoolean() ? random.nextInt(24) : EVENING[random.nextInt(EVENING.length)];
        long second = (hour - 8L) * 3_600 + random.nextInt(3_600);
        Instant at = begin.plusSeconds(day * DAY_SECONDS + Math.floorMod(second, DAY_SECONDS));
        boolean isView = type == InteractionType.CONTENT_VIEW;
        return new Interaction(
                InteractionId.of("bench", Long.toString(seed), Long.toString(number)),
                Subject.fan(new OpenId("bench-" + fan)),
                type,
                at,
                isView ? Channel.ARTICLE : Channel.WECHAT,
                isView ? "article-" + random.nextInt(200) : null,
                random.nextInt(4) == 0 ? "project-" + random.nextInt(10) : null,
                null,
                "bench",
                Map.of());
    }

    /** A thousand of them, as often as each kind happens. */
    private static InteractionType[] kinds() {
        InteractionType[] kinds = new InteractionType[1_000];
        java.util.Arrays.fill(kinds, InteractionType.CONTENT_VIEW);
        int at = 0;
        Map<InteractionType, Integer> shares = new java.util.EnumMap<>(Map.of(
                InteractionType.FOLLOW, 60,
                InteractionType.SCAN, 30,
                InteractionType.MENU_CLICK, 80,
                InteractionType.MESSAGE, 60,
                InteractionType.SHARE, 30,
                InteractionType.SHARE_OPENED, 30,
                InteractionType.ENQUIRY, 15,
                InteractionType.RESERVATION, 2,
                InteractionType.CANCELLATION, 1,
                InteractionType.PRAISE, 4));
        for (Map.Entry<InteractionType, Integer> share : shares.entrySet()) {
            java.util.Arrays.fill(kinds, at, at + share.getValue(), share.getKey());
            at += share.getValue();
        }
        return kinds;
    }
}
