package io.hearth.push.bench;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.Candidate;
import io.hearth.push.plan.PlanAudience;
import io.hearth.push.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Fans that nobody knows, made as they are read. Some 40,000 came a day, so that a month later as many are due a day, at
 * twelve different hours.
 *
 * @param visitors how many of them, the first ones, have just visited
 */
record BenchFans(int count, int visitors, Instant now) implements PlanAudience {

    private static final String PREFIX = "bench-";
    private static final int BATCH = 10_000;
    private static final int A_DAY = 40_000;

    /** As long as WeChat's. */
    static String openId(int number) {
        return PREFIX + "%022d".formatted(number);
    }

    static int number(String openId) {
        return Integer.parseInt(openId.substring(PREFIX.length()));
    }

    List<String> openIds(int from, int until) {
        List<String> openIds = new ArrayList<>(until - from);
        for (int number = from; number < Math.min(until, count); number++) {
            openIds.add(openId(number));
        }
        return openIds;
    }

    /** They follow, as callbacks would have told. */
    void knowAsFollowing(Database database) {
        database.sql(
                        "insert into fan_state (openid, following, following_changed_at)"
                                + " select :prefix || lpad(number::text, 22, '0'), true, :now from generate_series(0, :last) number")
                .param("prefix", PREFIX)
                .param("now", Database.at(now))
                .param("last", count - 1)
                .update();
    }

    @Override
    public Optional<String> run() {
        return Optional.of("bench");
    }

    @Override
    public void read(Consumer<List<Candidate>> batches) {
        for (int from = 0; from < count; from += BATCH) {
            List<Candidate> batch = new ArrayList<>(BATCH);
            for (int number = from; number < Math.min(from + BATCH, count); number++) {
                batch.add(candidate(number));
            }
            batches.accept(batch);
        }
    }

    private Candidate candidate(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int days = Math.max(1, count / A_DAY);
        Map<Anchor, Instant> anchors = new EnumMap<>(Anchor.class);
        anchors.put(Anchor.FIRST_CONTACT, now.minus(Duration.ofSeconds(random.nextInt(days * 86_400))));
        if (number < visitors) {
            anchors.put(Anchor.VISIT, now);
        }
        return new Candidate(
                new OpenId(openId(number)),
                FunnelStage.AWARENESS,
                Set.of(),
                anchors,
                9 + random.nextInt(12),
                true,
                false);
    }
}
