package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.plan.PlanExits;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.FanWindows.Standing;
import io.hearth.store.fan.Reach;
import io.hearth.store.link.Erasures;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what a person answers to a fan, at most once, as customer-service messages are sent. An answer is never put back:
 * either its call is entered, or whoever wrote it is told why not. The house's caps are for what the house sends of its
 * own accord.
 */
public final class AnswerCalls {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCalls.class);

    private static final String INSERT = "insert into touchpoint (answer_id, openid, state, way, due_at, planned_at,"
            + " called_at, changed_at, claim_epoch)"
            + " values (:answer, :fan, 'CALLING', 'SERVICE', :now, :now, :now, :now, nextval('claim_epoch'))"
            + " returning touchpoint_id";

    private final Database database;
    private final DueClock clock;
    private final FanMessages messages;
    private final KillSwitch killSwitch;
    private final Touchpoints touchpoints;
    private final PushInteractions interactions;
    private final PlanExits exits;
    private final WindowSpending windows;

    public AnswerCalls(Database database, DueClock clock, FanMessages messages) {
        this.database = database;
        this.clock = clock;
        this.messages = messages;
        this.killSwitch = new KillSwitch(database, clock);
        this.touchpoints = new Touchpoints(database);
        this.interactions = new PushInteractions(database);
        this.exits = new PlanExits(database);
        this.windows = new WindowSpending(database);
    }

    /** Looks whether sending goes on, and whether this is the database that it is armed for. Not to be asked in a transaction. */
    public void lookAtSwitch() {
        killSwitch.isPulled();
    }

    /** First in the transaction that enters the call: nothing else is let in for this fan until it ends. */
    public void begin(OpenId fan) {
        Entrance.lockBesides(database, fan);
    }

    /** Looks at live fan state, and spends the fan's window where nothing stands in the way. In the caller's transaction. */
    public AnswerAdmission admit(OpenId fan) {
        Instant now = clock.now();
        if (killSwitch.find().isPresent()) {
            return refused(AnswerRefusal.STOPPED, null);
        }
        return switch (reach(fan)) {
            case NOT_FOLLOWING -> refused(isErased(fan) ? AnswerRefusal.ERASED : AnswerRefusal.NOT_FOLLOWING, null);
            case OPTED_OUT -> refused(AnswerRefusal.OPTED_OUT, null);
            case REACHABLE -> isErased(fan) ? refused(AnswerRefusal.ERASED, null) : spendWindow(fan, now);
        };
    }

    /** Enters the call, in the transaction that admitted it. */
    public AnswerCall enter(OpenId fan, long answerId, AnswerAdmission.Open admitted) {
        long touchpointId = database.sql(INSERT)
                .param("answer", answerId)
                .param("fan", fan.value())
                .param("now", Database.at(clock.now()))
                .query(Long.class)
                .single();
        return new AnswerCall(fan, touchpointId, admitted.window());
    }

    /** Calls WeChat. Only once for each touchpoint, after the transaction that entered the call. */
    public SendResult call(AnswerCall call, String text) {
        return messages.send(new ServiceMessage(call.fan(), new ServiceContent.Text(text)));
    }

    /** Writes down what became of the call, in the caller's transaction. */
    public AnswerOutcome settle(AnswerCall call, SendResult result) {
        Instant now = clock.now();
        if (!lockCalling(call.touchpointId())) {
            // Whoever gave the call up has judged it.
            return new AnswerOutcome.Unknown();
        }
        List<Touchpoint> one = List.of(new Touchpoint(call.touchpointId(), call.fan(), now));
        if (result instanceof SendResult.Accepted) {
            touchpoints.move(one, TouchpointState.CALLING, TouchpointState.SENT, null, now);
            interactions.sent(Wave.answers(), null, one, now);
            return new AnswerOutcome.Sent(now);
        } else if (result instanceof SendResult.Unknown unknown) {
            touchpoints.move(
                    one,
                    TouchpointState.CALLING,
                    TouchpointState.UNKNOWN,
                    unknown.reason().name(),
                    now);
            LOG.warn("{}: the answer for touchpoint {} was lost", Wave.answers().label(), call.touchpointId());
            return new AnswerOutcome.Unknown();
        }
        AnswerOutcome.Refused why = fail(call, one, notSent(call.fan(), result), now);
        windows.settle(call.fan(), call.window(), result);
        return why;
    }

    private AnswerOutcome.Refused fail(AnswerCall call, List<Touchpoint> one, AnswerOutcome.Refused why, Instant now) {
        touchpoints.move(
                one,
                TouchpointState.CALLING,
                TouchpointState.FAILED,
                why.reason().name(),
                now);
        interactions.failed(Wave.answers(), one, why.reason().name(), now);
        if (why.reason() == AnswerRefusal.NOT_FOLLOWING) {
            exits.leave(List.of(call.fan()), ExitReason.NOT_FOLLOWING, now);
        }
        return why;
    }

    private AnswerOutcome.Refused notSent(OpenId fan, SendResult result) {
        if (result instanceof SendResult.QuotaSpent spent) {
            return refused(AnswerRefusal.QUOTA_SPENT, spent.until());
        } else if (result instanceof SendResult.Unreachable) {
            return refused(AnswerRefusal.NOT_FOLLOWING, null);
        } else if (result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NO_WINDOW) {
            return refused(
                    AnswerRefusal.WINDOW_CLOSED,
                    standing(fan, clock.now()).map(Standing::until).orElse(null));
        } else if (result instanceof SendResult.Rejected rejected && rejected.retryable()) {
            return refused(AnswerRefusal.NOT_CONNECTED, null);
        }
        return refused(AnswerRefusal.REJECTED, null);
    }

    private AnswerAdmission spendWindow(OpenId fan, Instant now) {
        Optional<FanWindows.Spent> spent =
                database.onConnection(connection -> FanWindows.consume(connection, fan, now));
        if (spent.isPresent()) {
            return new AnswerAdmission.Open(spent.get());
        }
        Optional<Standing> standing = standing(fan, now);
        Instant until = standing.map(Standing::until).orElse(null);
        boolean open = until != null && until.isAfter(now);
        return refused(open ? AnswerRefusal.COUNT_USED : AnswerRefusal.WINDOW_CLOSED, until);
    }

    private Optional<Standing> standing(OpenId fan, Instant now) {
        return Optional.ofNullable(
                database.onConnection(connection -> FanWindows.standing(connection, List.of(fan), now))
                        .get(fan));
    }

    private Reach reach(OpenId fan) {
        return database.onConnection(connection -> FanReach.of(connection, List.of(fan)))
                .getOrDefault(fan, Reach.NOT_FOLLOWING);
    }

    private boolean isErased(OpenId fan) {
        List<Subject> subject = List.of(Subject.fan(fan));
        return !database.onConnection(connection -> Erasures.among(connection, subject))
                .isEmpty();
    }

    private boolean lockCalling(long touchpointId) {
        return database.sql("select 1 from touchpoint where touchpoint_id = :id and state = 'CALLING' for update")
                .param("id", touchpointId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static AnswerOutcome.Refused refused(AnswerRefusal reason, @Nullable Instant until) {
        return new AnswerOutcome.Refused(reason, until);
    }
}
