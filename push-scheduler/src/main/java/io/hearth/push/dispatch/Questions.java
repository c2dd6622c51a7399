package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.wechat.MassMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the lost answer to ask about next, and prepares the question. */
final class Questions {

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    /** The delay doubles with each look-up up to this power of two: 65 s become 69 min. */
    private static final int MAX_DOUBLINGS = 6;

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final Admission admission;
    private final DispatchSettings settings;
    private final LeftOut leftOut;

    Questions(Database database, Touchpoints touchpoints, MassJobs jobs, DispatchSettings settings) {
        this.database = database;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.settings = settings;
        this.leftOut = new LeftOut(database);
        this.admission = new Admission(database, new FanUse(database, settings), settings.maxLateness());
    }

    /** One mass send to be repeated under its client message id, and who is to be left out of it by now. */
    record Question(Claim claim, List<Touchpoint> audience, Map<SkipReason, List<Touchpoint>> leftOut) {

        boolean canBeAsked() {
            return audience.size() >= MassMessage.MIN_AUDIENCE;
        }

        List<OpenId> openIds() {
            return audience.stream().map(Touchpoint::openId).toList();
        }
    }

    /** The time of the next look-up is committed with it, so that nobody else asks meanwhile. */
    Optional<Question> next(Instant now) {
        return database.inTransaction(
                () -> jobs.lockOlder(MassJobState.UNKNOWN, "look_up_at", now).map(claim -> question(claim, now)));
    }

    private Question question(Claim claim, Instant now) {
        MassJobs.LookUpState state = jobs.lookUpState(claim);
        if (!now.isBefore(state.calledAt().plus(settings.lookUpWindow()))) {
            jobs.countLookUp(claim, null);
            LOG.error("{}: a lost answer can no longer be looked up", claim.label());
            return new Question(claim, List.of(), Map.of());
        }
        if (state.calledAt().isBefore(leftOut.byAnotherHouseUntil())) {
            // The question is a send: what another house may have sent under a later name stays for a person to judge.
            jobs.countLookUp(claim, null);
            LOG.warn("{}: a lost answer is not looked up, for what was due then is left out", claim.label());
            return new Question(claim, List.of(), Map.of());
        }
        Duration delay = settings.lookUpDelay().multipliedBy(1L << Math.min(state.lookUps(), MAX_DOUBLINGS));
        jobs.countLookUp(claim, now.plus(delay));
        List<Touchpoint> unknown = touchpoints.ofJob(claim.massJobId(), TouchpointState.UNKNOWN);
        Admission.Decision decision = admission.decideByReach(unknown);
        return new Question(claim, decision.admitted(), decision.skipped());
    }
}
