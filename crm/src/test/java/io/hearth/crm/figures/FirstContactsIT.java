package io.hearth.crm.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to clients, the median is the one of the waits that a list of them counts. */
class FirstContactsIT {

    private static final int ACTS = 60;
    private static final HumanTime TIME = HumanTime.SHANGHAI;

    /** Puts the waits together from the history alone, as they were before the rows knew them. */
    private static final String OTHERWISE = "select count(*) from follow_up f join (select follow_up_id,"
            + " min(assigned_at) over (partition by referral_id, wait) as since from (select follow_up_id, referral_id,"
            + " assigned_at, count(*) filter (where outcome <> 'MOVED') over (partition by referral_id order by"
            + " follow_up_id rows between unbounded preceding and 1 preceding) as wait from follow_up) as counted)"
            + " as w using (follow_up_id) where f.waiting_since <> w.since";

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();
    private final List<ReferralId> referrals = new ArrayList<>();
    private final Map<ReferralId, Instant> waiting = new HashMap<>();
    private final List<Wait> made = new ArrayList<>();

    private record Wait(Instant since, Instant until) {}

    @AfterEach
    void close() {
        crm.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theMedianIsThatOfTheWaitsOneByOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ACTS; i++) {
            act(random, i);
            crm.clock.advance(Duration.ofMinutes(random.nextInt(600)));
        }
        LocalDate first = TIME.dayOf(CrmFixture.START);
        LocalDate today = TIME.dayOf(crm.clock.instant());
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(3)) {
            assertThat(crm.room.figures().programme(day, day.plusDays(5)).firstContact())
                    .as("five days from %s", day)
                    .isEqualTo(median(day, day.plusDays(5)));
        }
        assertThat(made).as("waits that ended").hasSizeGreaterThan(5);
        assertThat(crm.count(OTHERWISE)).isZero();
    }

    private void act(Random random, int phone) {
        if (referrals.isEmpty() || random.nextInt(3) == 0) {
            Referral referral = crm.refer(broker, phone, CrmFixture.PROJECT, "chen");
            referrals.add(referral.id());
            waiting.put(referral.id(), assignedAt(referral.id()));
            return;
        }
        ReferralId id = referrals.get(random.nextInt(referrals.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> exchange(id);
            case 2, 3, 4 -> contact(id);
            default -> invalidate(id);
        }
    }

    private void exchange(ReferralId id) {
        Referral referral = crm.room.referralRows().load(id);
        String to = "chen".equals(referral.consultant()) ? "zhou" : "chen";
        crm.room.assignments().exchange(id, to, "on leave", "boss");
        waiting.computeIfAbsent(id, this::assignedAt);
    }

    private Instant assignedAt(ReferralId id) {
        return crm.room
                .database()
                .sql("select assigned_at from referral where referral_id = ?")
                .param(id.value())
                .query((row, n) -> Rows.instant(row, "assigned_at"))
                .single();
    }

    private void contact(ReferralId id) {
        Referral referral = crm.room.progress().record(id, ReferralState.CONTACTED, "", "chen");
        Instant since = waiting.remove(id);
        if (since != null) {
            made.add(new Wait(since, referral.stateAt()));
        }
    }

    /** Nobody waits any more, and nobody was spoken to. */
    private void invalidate(ReferralId id) {
        crm.room.progress().record(id, ReferralState.INVALID, "wrong number", "chen");
        waiting.remove(id);
        referrals.remove(id);
    }

    private Duration median(LocalDate first, LocalDate end) {
        Instant now = crm.clock.instant();
        List<Wait> waits = new ArrayList<>(made);
        waiting.values().stream()
                .filter(since -> TIME.dayOf(since).isBefore(TIME.dayOf(now)))
                .forEach(since -> waits.add(new Wait(since, now)));
        double[] seconds = waits.stream()
                .filter(wait -> !TIME.dayOf(wait.since()).isBefore(first)
                        && TIME.dayOf(wait.since()).isBefore(end))
                .mapToDouble(
                        wait -> Duration.between(wait.since(), wait.until()).toNanos() / 1e9)
                .sorted()
                .toArray();
        if (seconds.length == 0) {
            return null;
        }
        double both = seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2];
        return Duration.ofSeconds(Math.round(both / 2));
    }
}
