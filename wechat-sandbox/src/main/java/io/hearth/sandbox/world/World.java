package io.hearth.sandbox.world;

import io.hearth.sandbox.access.AccessTokens;
import io.hearth.sandbox.access.ApiLimits;
import io.hearth.sandbox.access.CallCounter;
import io.hearth.sandbox.access.CallQuotas;
import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.callback.CallbackSender;
import io.hearth.sandbox.callback.PassiveReply;
import io.hearth.sandbox.code.QrCodes;
import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Tags;
import io.hearth.sandbox.fault.Faults;
import io.hearth.sandbox.fault.Postman;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.menu.Menu;
import io.hearth.sandbox.oauth.WebAuthorisation;
import io.hearth.sandbox.statistics.Facts;
import io.hearth.sandbox.time.Agenda;
import io.hearth.sandbox.time.SandboxClock;
import io.hearth.sandbox.time.WorldLock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** One account's state, wired. Its parts are to be touched under {@link #lock()}, except where they say otherwise. */
public final class World {

    private final WorldSettings settings;
    private final SandboxClock clock;
    private final WorldLock lock = new WorldLock();
    private final Agenda agenda = new Agenda();
    private final RandomGenerator random;
    private final MediaIds ids;
    private final Faults faults = new Faults();
    private final ApiLimits limits = new ApiLimits();
    private final CallQuotas quotas = new CallQuotas(limits);
    private final CallCounter calls = new CallCounter();
    private final AccessTokens tokens;
    private final Ledger ledger = new Ledger();
    private final Facts facts = new Facts();
    private final Fans fans = new Fans();
    private final Tags tags = new Tags(fans);
    private final Menu menu = new Menu();
    private final QrCodes codes;
    private final WebAuthorisation webAuthorisation;
    private final CallbackSender sender;
    private final Publishing publishing;
    private final Conversation conversation;
    private final FanActs acts;

    /** @param threads for callbacks */
    public World(WorldSettings settings, SandboxClock clock, ExecutorService threads) {
        this.settings = settings;
        this.clock = clock;
        this.random = new Random(settings.seed());
        this.ids = new MediaIds(random);
        this.tokens = new AccessTokens(random);
        this.codes = new QrCodes(ids);
        this.webAuthorisation = new WebAuthorisation(ids);
        // Callbacks are signed on other threads: a generator of their own keeps the rest reproducible.
        this.sender = new CallbackSender(
                settings.accountId(),
                settings.credentials().appId(),
                settings.callback(),
                clock,
                new Random(settings.seed() + 1),
                threads,
                this::recordReply);
        Postman postman = new Postman(sender, faults, agenda, clock);
        LaterWork later = new LaterWork(agenda, faults, postman, clock, settings.jobDuration());
        this.publishing = new Publishing(ids, ledger, facts, later, settings.keepDrafts());
        this.conversation = new Conversation(fans, ledger, later);
        this.acts = new FanActs(fans, codes, conversation.grants(), facts, postman);
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

    private void recordReply(String openid, PassiveReply reply) {
        lock.run(() ->
                ledger.record(clock.instant(), openid, Way.PASSIVE_REPLY, null, null, reply.type(), reply.content()));
    }

    public Credentials credentials() {
        return settings.credentials();
    }

    public SandboxClock clock() {
        return clock;
    }

    public WorldLock lock() {
        return lock;
    }

    public Agenda agenda() {
        return agenda;
    }

    public RandomGenerator random() {
        return random;
    }

    public MediaIds ids() {
        return ids;
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

    public AccessTokens tokens() {
        return tokens;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Facts facts() {
        return facts;
    }

    public Fans fans() {
        return fans;
    }

    public Tags tags() {
        return tags;
    }

    public Menu menu() {
        return menu;
    }

    public QrCodes codes() {
        return codes;
    }

    public WebAuthorisation webAuthorisation() {
        return webAuthorisation;
    }

    public CallbackSender sender() {
        return sender;
    }

    public Publishing publishing() {
        return publishing;
    }

    public Conversation conversation() {
        return conversation;
    }

    public FanActs acts() {
        return acts;
    }
}
