package io.hearth.push.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.embedded.PostgresAddress;
import io.hearth.push.PushFixture;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.DueSteps;
import io.hearth.push.dispatch.LookUps;
import io.hearth.push.dispatch.PushCaps;
import io.hearth.push.dispatch.StaleJobs;
import io.hearth.push.plan.HolidayFiles;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.postgres.Database;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.Quotas;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A scheduler's ticks without Quartz, until it is killed. Arguments: the database's URL with user, the sandbox's base
 * URL.
 */
final class PushNode {

    private static final ReentrantLock TICK = new ReentrantLock();
    private static volatile boolean ending;

    private PushNode() {}

    public static void main(String[] args) throws InterruptedException {
        HikariDataSource dataSource = PushFixture.pool(PostgresAddress.parse(args[0]));
        Database database = new Database(dataSource);
        TableClock clock = new TableClock(database);
        WeChatSettings settings = new WeChatSettings(
                SandboxSettings.DEFAULT_APP_ID,
                SandboxSettings.DEFAULT_APP_SECRET,
                URI.create(args[1]),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
        MpGateway gateway = MpGateway.open(
                settings,
                dataSource,
                new Quotas(dataSource, SandboxSettings.DEFAULT_APP_ID, PushFixture.LIMITS, clock::now));
        DispatchSettings dispatch = settings();
        DueSteps steps = new DueSteps(
                database, clock, gateway.fanMessages(), PlanSettings.of(HolidayFiles.mainlandChina()), dispatch);
        Dispatcher dispatcher = new Dispatcher(database, clock, gateway, gateway.followers(), dispatch);
        StaleJobs stale = new StaleJobs(database, clock, dispatch);
        LookUps lookUps = new LookUps(database, clock, gateway, dispatch);
        Runtime.getRuntime().addShutdownHook(new Thread(PushNode::finishTick));
        TableClock.sayAtWork(database);
        while (!ending) {
            TICK.lock();
            try {
                steps.gatherOnce();
                dispatcher.dispatchOnce();
                stale.takeOverClaims();
                stale.doubtCalls();
                lookUps.lookUpOnce();
                TableClock.sayTicked(database);
            } catch (RuntimeException e) {
                // As under Quartz: a tick that fails, because PostgreSQL is away, is followed by another.
                System.err.println(e);
            } finally {
                TICK.unlock();
            }
            // A node ticks until it is killed; without a pause it would take the processor from the others.
            Thread.sleep(20);
        }
    }

    /** As the server does when it is asked to end: what is under way comes to its end, nothing new is begun. */
    private static void finishTick() {
        ending = true;
        TICK.lock();
    }

    /** Small batches, so that there is much to be interrupted. */
    static DispatchSettings settings() {
        return DispatchSettings.DEFAULT.withBatchSize(20).withCaps(PushCaps.NONE);
    }
}
