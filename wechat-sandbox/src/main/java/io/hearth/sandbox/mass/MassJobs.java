package io.hearth.sandbox.mass;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Mass jobs from acceptance to their end. The allowance of four a month is taken when a job is accepted; what then does not
 * arrive is given back.
 */
public final class MassJobs {

    private static final long FIRST_MSG_ID = 1_000_000_001L;
    private static final long FIRST_DATA_ID = 2_650_000_001L;

    private final Ledger ledger;
    private final MonthlyAllowance allowance;
    private final BiConsumer<MassJob, MassJobs> onAccepted;
    private final ClientIds clientIds = new ClientIds();
    private final Map<Long, MassJob> jobs = new LinkedHashMap<>();

    /** @param onAccepted sees to it that {@link #finish} is called later */
    public MassJobs(Ledger ledger, MonthlyAllowance allowance, BiConsumer<MassJob, MassJobs> onAccepted) {
        this.ledger = ledger;
        this.allowance = allowance;
        this.onAccepted = onAccepted;
    }

    /** Accepts an order, whoever of its audience is left; a repeated client id is refused (45065, 45066, 45067). */
    public MassJob submit(MassOrder order, Instant now) {
        String clientId = order.effectiveClientId();
        if (order.clientId() != null) {
            ClientIds.checkLength(order.clientId());
        }
        clientIds.check(clientId, now);
        MassJob job =
                new MassJob(FIRST_MSG_ID + jobs.size(), FIRST_DATA_ID + jobs.size(), order, admit(order, now), now);
        jobs.put(job.msgId(), job);
        clientIds.remember(clientId, job.msgId(), now);
        onAccepted.accept(job, this);
        return job;
    }

    /** Delivers to everybody admitted who still follows. A job that was deleted meanwhile reaches nobody. */
    public void finish(MassJob job, Instant now) {
        int reached = 0;
        for (Fan fan : job.admitted()) {
            if (job.status() == MassStatus.SENDING && fan.isReachable()) {
                deliver(job, fan, now);
                reached++;
            } else {
                allowance.giveBack(fan.openid(), job.acceptedAt());
            }
        }
        if (job.status() == MassStatus.SENDING) {
            job.succeed(reached);
        }
    }

    /** Ends a job without reaching anybody, for instance {@code err(10001)} for an advertisement. */
    public void fail(MassJob job, String outcome) {
        job.admitted().forEach(fan -> allowance.giveBack(fan.openid(), job.acceptedAt()));
        job.fail(outcome);
    }

    /** Withdraws a mass message: one not yet sent reaches nobody, one that was sent shows as deleted. */
    public void delete(long msgId) {
        load(msgId).delete();
    }

    public MassJob load(long msgId) {
        MassJob job = jobs.get(msgId);
        if (job == null) {
            throw Refusal.INVALID_MASS_MSG_ID.asException();
        }
        return job;
    }

    public Collection<MassJob> all() {
        return List.copyOf(jobs.values());
    }

    private List<Fan> admit(MassOrder order, Instant now) {
        List<Fan> admitted = new ArrayList<>();
        for (Fan fan : order.audience()) {
            if (fan.isReachable() && allowance.take(fan.openid(), now)) {
                admitted.add(fan);
            }
        }
        return admitted;
    }

    private void deliver(MassJob job, Fan fan, Instant now) {
        MassOrder order = job.order();
        ledger.record(
                now,
                fan.openid(),
                order.origin().way(),
                job.msgId(),
                order.clientId(),
                order.content().type(),
                order.content().value());
    }
}
