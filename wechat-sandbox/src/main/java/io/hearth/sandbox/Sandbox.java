package io.hearth.sandbox;

import io.hearth.sandbox.api.WechatPaths;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.callback.CallbackState;
import io.hearth.sandbox.control.ControlApi;
import io.hearth.sandbox.demo.DemoLife;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.http.ApiServer;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.message.Template;
import io.hearth.sandbox.world.FanActs;
import io.hearth.sandbox.world.World;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A running sandbox: WeChat's paths on loopback, and direct methods for what the control API does. Safe for use by several
 * threads.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sandbox.class.getName());
    private static final Duration TICK = Duration.ofMillis(20);

    private final World world;
    private final ExecutorService threads = Executors.newCachedThreadPool(Sandbox::daemon);
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Sandbox::daemon);
    private final ApiServer server;

    private Sandbox(SandboxSettings settings) {
        this.world = new World(settings.world(), settings.clock(), threads);
        this.server = new ApiServer(
                settings.port(),
                WechatPaths.of(world),
                settings.control() ? new ControlApi(world, this::refuseConnections, secretOf(settings)) : null,
                world.faults(),
                threads);
    }

    /** Where fans live, not everybody on the machine may lead them. */
    private static @Nullable String secretOf(SandboxSettings settings) {
        return settings.demo().fans() > 0 ? settings.world().credentials().appSecret() : null;
    }

    /** Listens when this returns. */
    public static Sandbox start(SandboxSettings settings) {
        Sandbox sandbox = new Sandbox(settings);
        if (settings.demo().fans() > 0) {
            new DemoLife(sandbox.world, settings.demo(), settings.world().seed(), sandbox.threads).begin();
        }
        sandbox.ticker.scheduleWithFixedDelay(sandbox::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return sandbox;
    }

    /** What stands in for {@code https://api.weixin.qq.com}; without a trailing slash. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** Ends at once: calls under way are cut off, callbacks not acknowledged yet are not tried again. */
    @Override
    public void close() {
        world.sender().close();
        server.close();
        ticker.shutdownNow();
        threads.shutdownNow();
    }

    /** Moves time forward and does everything that falls due before it returns. */
    public void advance(Duration step) {
        world.advance(step);
    }

    public Instant now() {
        return world.clock().instant();
    }

    /** Makes followers without telling the product. */
    public void addFollowers(Collection<String> openids) {
        act((acts, at) -> openids.forEach(openid -> acts.appear(openid, at)));
    }

    public void follow(String openid) {
        act((acts, at) -> acts.follow(openid, Origin.SEARCH, at));
    }

    public void unfollow(String openid) {
        act((acts, at) -> acts.unfollow(openid, at));
    }

    public void sendText(String openid, String text) {
        act((acts, at) -> acts.sendText(openid, text, at));
    }

    public void click(String openid, String key) {
        act((acts, at) -> acts.click(openid, key, at));
    }

    public void view(String openid, String url) {
        act((acts, at) -> acts.view(openid, url, at));
    }

    /** Scans a code with a scene, following through it if need be. */
    public void scan(String openid, String scene) {
        act((acts, at) -> acts.scan(openid, scene, "", at));
    }

    /** Anything else that fans can do, now. */
    public void act(BiConsumer<FanActs, Instant> deed) {
        world.lock().run(() -> deed.accept(world.acts(), now()));
    }

    /** Sends a text to all followers as a person at WeChat's web pages would; it counts against the four a month. */
    public void sendFromPlatform(String text) {
        world.lock().run(() -> world.publishing().sendFromPlatform(world.fans().followers(), text, now()));
    }

    /** Adds a template of the account. */
    public void addTemplate(Template template) {
        world.lock().run(() -> world.conversation().templates().add(template));
    }

    /** Adds a subscription notice of the account. */
    public void addNotice(Template notice) {
        world.lock().run(() -> world.conversation().notices().add(notice));
    }

    public Collection<Fan> fans() {
        return world.lock().call(() -> world.fans().all());
    }

    public List<Delivery> ledger() {
        return world.lock().call(() -> world.ledger().all());
    }

    public List<Delivery> ledger(String openid) {
        return world.lock().call(() -> world.ledger().of(openid));
    }

    public Collection<MassJob> massJobs() {
        return world.lock().call(() -> world.publishing().massJobs().all());
    }

    /** Every call of a path so far, refused ones included; injected faults before the call are not counted. */
    public int calls(String path) {
        return world.lock().call(() -> world.calls().calls(path));
    }

    public List<CallbackRecord> acknowledgedCallbacks() {
        return world.sender().log().in(CallbackState.ACKNOWLEDGED);
    }

    public List<CallbackRecord> callbacks() {
        return world.sender().log().all();
    }

    public void configureCallbacks(CallbackSettings settings) {
        world.sender().configure(settings);
    }

    public CallbackSettings callbackSettings() {
        return world.sender().settings();
    }

    /** Whether the product answers the check that WeChat makes when a server configuration is saved. */
    public boolean verifyCallbackUrl() {
        return world.sender().verify(now().toEpochMilli() + "0815");
    }

    /** Posts any body once, correctly signed, and answers the HTTP status. */
    public int sendRawCallback(String openid, String body) {
        return world.sender().sendRaw(body, openid);
    }

    public void inject(Fault fault) {
        world.faults().inject(fault);
    }

    public void clearFaults() {
        world.faults().clear();
    }

    /** Lowers or raises the limits of a path. */
    public void limit(String path, int perDay, int perMinute) {
        world.lock().run(() -> world.limits().set(path, perDay, perMinute));
    }

    /** Ends all access tokens at once, as a new secret does. */
    public void endTokens() {
        world.lock().run(() -> world.tokens().endAll(now()));
    }

    /** Refuses connections for so long of the machine's time, then listens on the same port again. */
    public void refuseConnections(Duration time) {
        server.stopListening();
        ticker.schedule(server::listenAgain, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            world.runDue();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "what was due failed", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wechat-sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
