package io.hearth.sandbox.world;

import io.hearth.sandbox.access.AccessTokens;
import io.hearth.sandbox.access.ApiLimits;
import io.hearth.sandbox.access.CallCounter;
import io.hearth.sandbox.access.CallQuotas;
import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.callback.CallbackSender;
import io.hearth.sandbox.callback.FanMessages;
import io.hearth.sandbox.callback.PassiveReply;
import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fault.Faults;
import io.hearth.sandbox.fault.Postman;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.mass.MassJobs;
import io.hearth.sandbox.mass.MonthlyAllowance;
import io.hearth.sandbox.time.Agenda;
import io.hearth.sandbox.time.SandboxClock;
import io.hearth.sandbox.time.WorldLock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** One account's state, wired. Its parts are to be touched under {@link #lock()}, except where they say otherwise. */
public final class World {

    /** WeChat's message numbers are of this size. */
    private static final long MESSAGES_BEFORE = 24_000_000_000_000_000L;

    private final WorldSettings settings;
    private final SandboxClock clock;
    private final WorldLock lock = new WorldLock();
    private final Agenda agenda = new Agenda();
    private final RandomGenerator random;
    private final Faults faults = new Faults();
    private final ApiLimits limits = new ApiLimits();
    private final CallQuotas quotas = new CallQuotas(limits);
    private final CallCounter calls = new CallCounter();
    private final Ledger ledger = new Ledger();
    private final Fans fans = new Fans();
    private final MonthlyAllowance allowance = new MonthlyAllowance();
    private final AccessTokens tokens;
    private final MediaShelf shelf;
    private final Drafts drafts;
    private final MassJobs massJobs;
    private final MassWork massWork;
    private final CallbackSender sender;
    private final Postman postman;
    private final FanActs acts;

    /** @param threads for callbacks */
    public World(WorldSettings settings, SandboxClock clock, ExecutorService threads) {
        this.settings = settings;
        this.clock = clock;
        this.random = new Random(settings.seed());
        this.tokens = new AccessTokens(random);
        MediaIds ids = new MediaIds(random);
        this.shelf = new MediaShelf(ids);
        this.drafts = new Drafts(shelf, ids);
        this.massJobs = new MassJobs(ledger, allowance, this::scheduleEnd);
        // Callbacks are signed on other threads: a generator of their own keeps the rest reproducible.
        this.sender = new CallbackSender(
                settings.accountId(),
                settings.credentials().appId(),
                settings.callback(),
                clock,
                new Random(settings.seed() + 1),
                threads,
                this::recordReply);
        this.postman = new Postman(sender, faults, agenda, clock);
        this.massWork = new MassWork(massJobs, drafts, faults, postman, clock, settings.keepDrafts());
        this.acts = new FanActs(fans, new FanMessages(MESSAGES_BEFORE), postman);
    }

    /** Does what has fallen due. */
    public void runDue() {
        lock.run(() -> agenda.runDue(clock.instant()));
    }

    /** Moves time forward and does what falls due before it returns. */
    public void advance(Duration step) {
        clock.advance(step);
        runDue();
    }

    private void scheduleEnd(MassJob job) {
        agenda.at(clock.instant().plus(settings.jobDuration()), () -> massWork.finish(job));
    }

    private void recordReply(String openid, PassiveReply reply) {
        lock.run(() ->
                ledger.record(clock.instant(), openid, Way.PASSIVE_REPLY, null, null, reply.type(), reply.content()));
    }

    public SandboxClock clock() {
        return clock;
    }

    public WorldLock lock() {
        return lock;
    }

    public RandomGenerator random() {
        return random;
    }

    public Credentials credentials() {
        return settings.credentials();
    }

    public Faults faults() {
        return faults;
    }

    public ApiLimits limits() {
        return limits;
    }

    public CallQuotas quotas() {
        return quotas;
    }

    public CallCounter calls() {
        return calls;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Fans fans() {
        return fans;
    }

    public AccessTokens tokens() {
        return tokens;
    }

    public MediaShelf shelf() {
        return shelf;
    }

    public Drafts drafts() {
        return drafts;
    }

    public MassJobs massJobs() {
        return massJobs;
    }

    public CallbackSender sender() {
        return sender;
    }

    public FanActs acts() {
        return acts;
    }
}
