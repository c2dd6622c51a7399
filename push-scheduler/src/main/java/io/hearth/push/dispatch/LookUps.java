package io.hearth.push.dispatch;

import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.media.Prepared;
import io.hearth.push.media.WeChatContents;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.WeChatGateway;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Establishes what became of mass jobs whose answer was lost. The only question that WeChat answers about a client
 * message id is the same send again: if it has the job, it sends nothing and names it (45065); if it has not, this is
 * the first send. So the repetition is safe while WeChat remembers the id, and never made after that. Fans who may no
 * longer be reached are left out of it.
 */
public final class LookUps {

    private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);

    private final Database database;
    private final DueClock clock;
    private final WeChatGateway gateway;
    private final Questions questions;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final Stops stops;
    private final KillSwitch killSwitch;
    private final PushInteractions interactions;
    private final Outcomes outcomes;
    private final WeChatContents contents;

    /** Where nothing but texts is sent. */
    public LookUps(Database database, DueClock clock, WeChatGateway gateway, DispatchSettings settings) {
        this(database, clock, gateway, WeChatContents.ofTexts(database, clock), settings);
    }

    public LookUps(
            Database database,
            DueClock clock,
            WeChatGateway gateway,
            WeChatContents contents,
            DispatchSettings settings) {
        this.database = database;
        this.clock = clock;
        this.gateway = gateway;
        this.touchpoints = new Touchpoints(database);
        this.jobs = new MassJobs(database);
        this.questions = new Questions(database, touchpoints, jobs, settings);
        this.stops = new Stops(database);
        this.killSwitch = new KillSwitch(database, clock);
        this.interactions = new PushInteractions(database);
        this.outcomes = new Outcomes(database, touchpoints, jobs, stops, interactions, settings);
        this.contents = contents;
    }

    /** @return whether a job's time had come, so that there may be another */
    public boolean lookUpOnce() {
        Instant now = clock.now();
        if (killSwitch.isPulled() || stops.isStopped(now)) {
            return false;
        }
        Optional<Questions.Question> question = questions.next(now);
        question.filter(Questions.Question::canBeAsked).ifPresent(this::ask);
        return question.isPresent();
    }

    /**
     * An article is asked about with a new draft: the first send took its own out of the box, and WeChat looks at the
     * draft before it looks at the client message id.
     */
    private void ask(Questions.Question question) {
        Claim claim = question.claim();
        Prepared<MassContent> prepared =
                contents.forMass(claim.text(), claim.wave().body());
        if (prepared instanceof Prepared.Ready<MassContent> ready) {
            ask(question, claim, ready.content());
        } else {
            LOG.info("{}: a lost answer was not looked up: {}", claim.label(), prepared);
        }
    }

    private void ask(Questions.Question question, Claim claim, MassContent content) {
        SendResult result = gateway.send(new MassMessage(question.openIds(), content, claim.clientMessageId()));
        if (result instanceof SendResult.Accepted accepted && accepted.repeated()) {
            contents.keep(content, claim.wave().body());
        }
        Instant now = clock.now();
        database.inTransaction(() -> {
            if (jobs.lock(claim, MassJobState.UNKNOWN)) {
                settle(question, result, now);
            }
            return null;
        });
    }

    private void settle(Questions.Question question, SendResult result, Instant now) {
        Claim claim = question.claim();
        if (result instanceof SendResult.Accepted accepted) {
            if (!accepted.repeated()) {
                settleFirstSend(claim, question, now);
            }
            outcomes.accept(claim, TouchpointState.UNKNOWN, accepted.msgId(), now);
        } else if (result instanceof SendResult.QuotaSpent spent) {
            stops.stop(spent.until(), "QUOTA_" + spent.quota(), now);
        } else {
            // A refusal of the repetition says nothing about the first send.
            LOG.info("{}: the look-up of a lost answer told nothing: {}", claim.label(), result);
        }
    }

    /** WeChat never had it until now: those left out were not sent to, the others were just now. */
    private void settleFirstSend(Claim claim, Questions.Question question, Instant now) {
        for (Map.Entry<SkipReason, List<Touchpoint>> left : question.leftOut().entrySet()) {
            String reason = left.getKey().name();
            touchpoints.move(left.getValue(), TouchpointState.UNKNOWN, TouchpointState.SKIPPED, reason, now);
            interactions.skipped(claim, left.getValue(), reason, now);
        }
        touchpoints.callAgain(question.audience(), now);
    }
}
