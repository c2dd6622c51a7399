package io.hearth.sandbox;

import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.demo.DemoSettings;
import io.hearth.sandbox.time.SandboxClock;
import io.hearth.sandbox.world.WorldSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * How a sandbox is started.
 *
 * @param port 0 for a free one
 * @param control whether the control API answers below {@code /control}
 * @param world the account and its manners
 * @param demo whether fans live
 * @param clock runs with the machine's unless it was made to stand
 */
public record SandboxSettings(int port, boolean control, WorldSettings world, DemoSettings demo, SandboxClock clock) {

    public static final String DEFAULT_APP_ID = "wx5a4db0c5a4db0c51";
    public static final String DEFAULT_APP_SECRET = "5a4db0c55ec7e75a4db0c55ec7e75a4d";
    public static final String DEFAULT_TOKEN = "sandboxtoken";
    public static final String DEFAULT_AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    public static final String ACCOUNT_ID = "gh_5a4db0c5a4db";

    /** A free port, no callback URL yet, AES mode, no control API, no demo, seed 1, jobs of 2 s, the machine's time. */
    public static SandboxSettings defaults() {
        CallbackSettings callback = new CallbackSettings(
                null, DEFAULT_TOKEN, DEFAULT_AES_KEY, CallbackMode.AES, CallbackFormat.XML, CallbackSettings.TIMEOUT);
        WorldSettings world = new WorldSettings(
                new Credentials(DEFAULT_APP_ID, DEFAULT_APP_SECRET),
                ACCOUNT_ID,
                callback,
                1,
                Duration.ofSeconds(2),
                false);
        return new SandboxSettings(0, false, world, DemoSettings.NONE, SandboxClock.running());
    }

    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(newPort, control, world, demo, clock);
    }

    public SandboxSettings withControl(boolean on) {
        return new SandboxSettings(port, on, world, demo, clock);
    }

    public SandboxSettings withWorld(WorldSettings changed) {
        return new SandboxSettings(port, control, changed, demo, clock);
    }

    public SandboxSettings withCallback(CallbackSettings changed) {
        return withWorld(world.withCallback(changed));
    }

    public SandboxSettings withCallbackUrl(URI url) {
        return withCallback(world.callback().withUrl(url));
    }

    public SandboxSettings withAppId(String appId, String appSecret) {
        return withWorld(world.withCredentials(new Credentials(appId, appSecret)));
    }

    public SandboxSettings withSeed(long seed) {
        return withWorld(world.withSeed(seed));
    }

    public SandboxSettings withDemo(DemoSettings life) {
        return new SandboxSettings(port, control, world, life, clock);
    }

    /** Time stands at this instant until the sandbox is told to advance; jobs end only then. */
    public SandboxSettings standingAt(Instant instant) {
        return new SandboxSettings(port, control, world, demo, SandboxClock.standingAt(instant));
    }
}
