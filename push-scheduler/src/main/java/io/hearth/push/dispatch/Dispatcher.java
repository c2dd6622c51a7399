package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.fan.Followers;
import java.util.List;
import java.util.Optional;

/**
 * Sends due touchpoints, each at most once. Any number of dispatchers may run, in any number of processes, and any of
 * them may die at any moment.
 */
public final class Dispatcher {

    private final DueClock clock;
    private final WeChatGateway gateway;
    private final Stops stops;
    private final KillSwitch killSwitch;
    private final Claims claims;
    private final Entrance entrance;
    private final Outcomes outcomes;
    private final Strangers strangers;

    /** @param followers is asked who is meant when WeChat refuses an audience for one unknown openid */
    public Dispatcher(
            Database database, DueClock clock, WeChatGateway gateway, Followers followers, DispatchSettings settings) {
        Touchpoints touchpoints = new Touchpoints(database);
        MassJobs jobs = new MassJobs(database);
        PushInteractions interactions = new PushInteractions(database);
        MonthQuota quota = new MonthQuota(database, settings.monthQuota());
        this.clock = clock;
        this.gateway = gateway;
        this.stops = new Stops(database);
        this.killSwitch = new KillSwitch(database, clock);
        this.claims = new Claims(database, touchpoints, jobs, settings.batchSize());
        this.entrance = new Entrance(
                database,
                touchpoints,
                jobs,
                new Admission(database, quota, new FanCaps(database, settings.caps()), settings.maxLateness()),
                interactions);
        this.outcomes = new Outcomes(database, touchpoints, jobs, stops, interactions, settings);
        this.strangers = new Strangers(followers);
    }

    /** @return whether there may be more to do at once */
    public boolean dispatchOnce() {
        if (killSwitch.isPulled() || stops.isStopped(clock.now())) {
            return false;
        }
        Optional<Claim> claim = claims.claim(clock.now());
        return claim.isPresent() && dispatch(claim.get());
    }

    private boolean dispatch(Claim claim) {
        Entrance.Admitted admitted = entrance.enter(claim, clock.now());
        if (admitted.passage() == Entrance.Passage.OPEN) {
            SendResult result = gateway.send(
                    new MassMessage(admitted.audience(), new MassContent.Text(claim.text()), claim.clientMessageId()));
            record(claim, admitted.audience(), result);
        }
        return admitted.passage() != Entrance.Passage.WAITS_FOR_COMPANY;
    }

    private void record(Claim claim, List<OpenId> audience, SendResult result) {
        if (result instanceof SendResult.Unreachable unreachable && unreachable.code() == Strangers.UNKNOWN_OPENID) {
            outcomes.recordStrangers(claim, strangers.among(audience), clock.now());
        } else {
            outcomes.record(claim, result, clock.now());
        }
    }
}
