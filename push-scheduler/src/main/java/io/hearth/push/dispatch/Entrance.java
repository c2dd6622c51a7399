package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last step before a mass send's call: claims a batch, reads live fan state again, leaves out who may not be sent
 * to, and commits CALLING for the others. One entrance at a time over all nodes, so that two batches cannot spend the
 * same fan's last message of the month.
 */
final class Entrance {

    /** Any number that no other advisory lock of the database uses: "push", in ASCII. */
    private static final long LOCK = 0x70757368L;

    /** What is locked for a fan to whom something is about to be sent. */
    private static final String FAN = "hearth:direct:";

    /** How long a fan who is left alone waits for others of the plan's step, before its tick looks again. */
    private static final Duration COMPANY = Duration.ofHours(1);

    private final Database database;
    private final DueClock clock;
    private final Claims claims;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final Admission admission;
    private final PushInteractions interactions;

    Entrance(
            Database database,
            DueClock clock,
            Claims claims,
            Touchpoints touchpoints,
            MassJobs jobs,
            Admission admission,
            PushInteractions interactions) {
        this.database = database;
        this.clock = clock;
        this.claims = claims;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.admission = admission;
        this.interactions = interactions;
    }

    /**
     * For a message to one fan, first in its transaction: beside others of its kind, but not while a batch is let in, and
     * one to a fan at a time. So neither two nodes nor two ways can spend what is left of a fan's caps twice.
     */
    static void lockBesides(Database database, OpenId fan) {
        database.sql("select pg_advisory_xact_lock_shared(:lock), pg_advisory_xact_lock(hashtextextended(:fan, 0))")
                .param("lock", LOCK)
                .param("fan", FAN + fan.value())
                .query(row -> {});
    }

    /** As the other, for messages to a fan each. @return those to whose fans nobody else is about to send */
    static List<Direct> lockFreeBesides(Database database, List<Direct> directs) {
        database.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query(row -> {});
        Set<String> locked = new HashSet<>(database.sql("select fan from (select fan,"
                        + " pg_try_advisory_xact_lock(hashtextextended(:prefix || fan, 0)) as free"
                        + " from unnest(:fans) as fan) asked where free")
                .param("prefix", FAN)
                .param(
                        "fans",
                        directs.stream().map(direct -> direct.fan().value()).toArray(String[]::new))
                .query(String.class)
                .list());
        return directs.stream()
                .filter(direct -> locked.contains(direct.fan().value()))
                .toList();
    }

    /** What a wave's turn came to. */
    enum Passage {
        /** CALLING is committed: the call is to be made now. */
        OPEN,
        /** Nobody was left to send to. */
        EMPTY,
        /** A single fan was left and waits for others who are on their way. */
        WAITS_FOR_COMPANY,
        /** Another dispatcher was faster, or a person has stopped it meanwhile. */
        OVERTAKEN
    }

    /**
     * @param claim under which the call is to be made; null if the passage is not open
     * @param audience those to call for
     */
    record Admitted(Passage passage, @Nullable Claim claim, List<OpenId> audience) {

        private static Admitted none(Passage passage) {
            return new Admitted(passage, null, List.of());
        }
    }

    /** Claims one batch and lets it in, in one transaction: whoever dies in it has claimed nothing. */
    Admitted enter(Wave wave) {
        return database.inTransaction(() -> {
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(row -> {});
            // Others may have held the entrance for long: the month and the hour are those of the call.
            Instant now = clock.now();
            List<Touchpoint> due = claims.lockDue(wave, now);
            return due.isEmpty() ? Admitted.none(Passage.OVERTAKEN) : admit(jobs.open(wave, now), due, now);
        });
    }

    private Admitted admit(Claim claim, List<Touchpoint> due, Instant now) {
        Admission.Decision decision = admission.decide(due, claim.wave().campaignId() != null, now);
        decision.skipped().values().forEach(skipped -> touchpoints.claim(skipped, claim, now));
        skip(claim, decision.skipped(), now);
        List<Touchpoint> admitted = decision.admitted();
        return switch (admitted.size()) {
            case 0 -> empty(claim);
            case 1 -> alone(claim, admitted, now);
            default -> open(claim, admitted, now);
        };
    }

    private Admitted open(Claim claim, List<Touchpoint> admitted, Instant now) {
        touchpoints.claimAndCall(admitted, claim, now);
        jobs.call(claim, now);
        return new Admitted(
                Passage.OPEN, claim, admitted.stream().map(Touchpoint::openId).toList());
    }

    private Admitted empty(Claim claim) {
        jobs.end(claim, MassJobState.EMPTY, null);
        return Admitted.none(Passage.EMPTY);
    }

    private Admitted alone(Claim claim, List<Touchpoint> single, Instant now) {
        touchpoints.claim(single, claim, now);
        boolean othersWait = touchpoints.othersWait(claim.wave().waveId(), claim.massJobId());
        if (othersWait || claim.wave().planId() != null) {
            touchpoints.putBack(single, TouchpointState.CLAIMED, now);
            if (!othersWait) {
                single.forEach(touchpoint -> touchpoints.leaveWave(touchpoint, now.plus(COMPANY)));
            }
            jobs.end(claim, MassJobState.EMPTY, SkipReason.ALONE.name());
            return Admitted.none(Passage.WAITS_FOR_COMPANY);
        }
        Map<SkipReason, List<Touchpoint>> alone = new EnumMap<>(SkipReason.class);
        alone.put(SkipReason.ALONE, single);
        skip(claim, alone, now);
        return empty(claim);
    }

    private void skip(Claim claim, Map<SkipReason, List<Touchpoint>> skipped, Instant now) {
        skipped.forEach((reason, left) -> {
            touchpoints.move(left, TouchpointState.CLAIMED, TouchpointState.SKIPPED, reason.name(), now);
            interactions.skipped(claim, left, reason.name(), now);
        });
    }
}
