package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.media.Prepared;
import io.hearth.push.media.WeChatContents;
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

    private final Database database;
    private final DueClock clock;
    private final WeChatGateway gateway;
    private final Stops stops;
    private final KillSwitch killSwitch;
    private final Claims claims;
    private final Entrance entrance;
    private final Outcomes outcomes;
    private final Strangers strangers;
    private final WeChatContents contents;
    private final Unprepared unprepared;

    /** Where nothing but texts is sent: articles and pictures wait. */
    public Dispatcher(
            Database database, DueClock clock, WeChatGateway gateway, Followers followers, DispatchSettings settings) {
        this(database, clock, gateway, followers, WeChatContents.ofTexts(database, clock), settings);
    }

    /** @param followers is asked who is meant when WeChat refuses an audience for one unknown openid */
    public Dispatcher(
            Database database,
            DueClock clock,
            WeChatGateway gateway,
            Followers followers,
            WeChatContents contents,
            DispatchSettings settings) {
        Touchpoints touchpoints = new Touchpoints(database);
        MassJobs jobs = new MassJobs(database);
        PushInteractions interactions = new PushInteractions(database);
        this.database = database;
        this.clock = clock;
        this.gateway = gateway;
        this.stops = new Stops(database);
        this.killSwitch = new KillSwitch(database, clock);
        this.claims = new Claims(database, touchpoints, jobs, settings.batchSize());
        this.entrance = new Entrance(
                database,
                clock,
                claims,
                touchpoints,
                jobs,
                new Admission(database, new FanUse(database, settings), settings.maxLateness()),
                interactions);
        this.outcomes = new Outcomes(database, touchpoints, jobs, stops, interactions, settings);
        this.strangers = new Strangers(followers);
        this.contents = contents;
        this.unprepared = new Unprepared(database, touchpoints, jobs, interactions);
    }

    /** @return whether there may be more to do at once */
    public boolean dispatchOnce() {
        if (killSwitch.isPulled() || stops.isStopped(clock.now())) {
            return false;
        }
        Optional<Wave> wave = claims.next(clock.now());
        return wave.isPresent() && dispatch(wave.get());
    }

    /** What WeChat has to take first is prepared before anything is claimed. */
    private boolean dispatch(Wave wave) {
        Prepared<MassContent> prepared = contents.forMass(wave.text(), wave.body());
        if (prepared instanceof Prepared.Ready<MassContent> ready) {
            return dispatch(wave, ready.content());
        }
        // In one transaction, so that a stop finds them waiting, before it or after.
        database.inTransaction(() -> {
            Optional<Claim> claim = claims.claim(wave, clock.now());
            claim.ifPresent(claimed -> unprepared.record(claimed, prepared, clock.now()));
            return claim;
        });
        return true;
    }

    private boolean dispatch(Wave wave, MassContent content) {
        Entrance.Admitted admitted = entrance.enter(wave);
        Claim claim = admitted.claim();
        if (claim != null) {
            SendResult result = gateway.send(new MassMessage(admitted.audience(), content, claim.clientMessageId()));
            record(claim, admitted.audience(), content, result);
        } else {
            contents.keep(content, wave.body());
        }
        return admitted.passage() != Entrance.Passage.WAITS_FOR_COMPANY;
    }

    private void record(Claim claim, List<OpenId> audience, MassContent content, SendResult result) {
        if (result instanceof SendResult.Unreachable unreachable && unreachable.code() == Strangers.UNKNOWN_OPENID) {
            outcomes.recordStrangers(claim, strangers.among(audience), clock.now());
            contents.keep(content, claim.wave().body());
        } else {
            outcomes.record(claim, result, clock.now());
            settle(claim, content, result);
        }
    }

    private void settle(Claim claim, MassContent content, SendResult result) {
        if (result instanceof SendResult.QuotaSpent
                || result instanceof SendResult.Rejected rejected && rejected.retryable()) {
            contents.keep(content, claim.wave().body());
        } else if (result instanceof SendResult.Rejected) {
            contents.forget(claim.wave().body());
        }
    }
}
