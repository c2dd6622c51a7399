package io.hearth.push;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.Interaction;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.push.campaign.CampaignFinisher;
import io.hearth.push.campaign.CampaignPlanner;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.campaign.Campaigns;
import io.hearth.push.campaign.PlainCampaigns;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.LookUps;
import io.hearth.push.dispatch.PushCaps;
import io.hearth.push.dispatch.StaleJobs;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.store.fan.FanStates;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Migrations;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimit;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The room on a database of its own, with a sandbox as WeChat. The sandbox's standing clock is everybody's. */
public final class PushFixture implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    public static final String SEGMENT = "owners";
    public static final String SEND = "/cgi-bin/message/mass/send";

    /** The sandbox counts as WeChat does, so that a test can let it allow more; what we count ourselves is not in the way. */
    public static final ApiLimits LIMITS = ApiLimits.DEFAULT.with(new ApiLimit("mass_send", 10_000, 1_000));

    public final PostgresAddress address;
    public final HikariDataSource dataSource;
    public final Database database;
    public final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().standingAt(START));
    public final DueClock clock = sandbox::now;
    public final Campaigns campaigns;
    private final Map<String, List<OpenId>> segments = new ConcurrentHashMap<>();

    public PushFixture() {
        this(TestServices.newDatabase());
    }

    /** @param address of an empty database */
    public PushFixture(PostgresAddress address) {
        this.address = address;
        this.dataSource = pool(address);
        this.database = new Database(dataSource);
        Migrations.apply(dataSource, "store");
        Migrations.apply(dataSource, "wechat");
        Migrations.apply(dataSource, "push");
        this.campaigns = new Campaigns(dataSource, clock);
    }

    public static HikariDataSource pool(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    public static List<OpenId> fans(int count) {
        return IntStream.range(0, count).mapToObj(i -> new OpenId("fan" + i)).toList();
    }

    /** They follow, in WeChat and in the product, and are in the segment. */
    public void follow(List<OpenId> openIds) {
        sandbox.addFollowers(openIds.stream().map(OpenId::value).toList());
        knowAsFollowing(openIds, true);
        assign(openIds);
    }

    /** They are the segment. */
    public void assign(List<OpenId> openIds) {
        segments.put(SEGMENT, openIds);
    }

    public void knowAsFollowing(List<OpenId> openIds, boolean following) {
        database.inTransaction(() -> database.onConnection(connection -> {
            for (OpenId openId : openIds) {
                FanStates.recordFollowing(connection, openId, following, clock.now());
            }
            return openIds.size();
        }));
    }

    public void optOut(OpenId openId) {
        database.sql("update fan_state set opted_out_at = now() where openid = :openid")
                .param("openid", openId.value())
                .update();
    }

    /** Schedules a campaign for now and plans it. */
    public CampaignView start() {
        return start("新房源开放预约");
    }

    public CampaignView start(String text) {
        CampaignView campaign = schedule(text, clock.now());
        planner().planDue();
        return load(campaign);
    }

    public CampaignView schedule(String text, Instant sendAt) {
        return new PlainCampaigns(database).schedule(SEGMENT, text, sendAt, clock.now());
    }

    public CampaignView load(CampaignView campaign) {
        return campaigns.load(campaign.campaignId());
    }

    public CampaignPlanner planner() {
        return new CampaignPlanner(
                database,
                clock,
                (segmentId, batches) -> batches.accept(segments.getOrDefault(segmentId, List.of())),
                Duration.ofHours(24));
    }

    public void finish() {
        new CampaignFinisher(database, clock).finishDone();
    }

    public MpGateway gateway() {
        return MpGateway.open(
                new WeChatSettings(
                        SandboxSettings.DEFAULT_APP_ID,
                        SandboxSettings.DEFAULT_APP_SECRET,
                        sandbox.baseUrl(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2)),
                dataSource,
                new Quotas(dataSource, SandboxSettings.DEFAULT_APP_ID, LIMITS, sandbox::now));
    }

    public Dispatcher dispatcher(WeChatGateway gateway) {
        return new Dispatcher(
                database, clock, gateway, gateway().followers(), DispatchSettings.DEFAULT.withCaps(PushCaps.NONE));
    }

    public void dispatchAll() {
        dispatchAll(dispatcher(gateway()));
    }

    public static void dispatchAll(Dispatcher dispatcher) {
        boolean more = true;
        while (more) {
            more = dispatcher.dispatchOnce();
        }
    }

    public StaleJobs staleJobs() {
        return new StaleJobs(database, clock, DispatchSettings.DEFAULT);
    }

    public void lookUpAll() {
        LookUps lookUps = new LookUps(database, clock, gateway(), DispatchSettings.DEFAULT);
        boolean more = true;
        while (more) {
            more = lookUps.lookUpOnce();
        }
    }

    /**
     * Starts the work while another transaction holds a lock, lets time pass once it waits for that, and then lets it go on.
     *
     * @param lock a statement that takes an advisory lock until its transaction ends
     */
    public <T> T whileLocked(String lock, Supplier<T> work, Duration passing) throws Exception {
        CompletableFuture<T> waiting = database.inTransaction(() -> {
            database.sql(lock).query(row -> {});
            CompletableFuture<T> begun = CompletableFuture.supplyAsync(work);
            await().until(this::somebodyWaits);
            sandbox.advance(passing);
            return begun;
        });
        return waiting.get(10, TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    /** The next transaction that writes down what became of a call gives way to another, as PostgreSQL says it. */
    public void loseNextOutcome() {
        for (String statement : List.of(
                "create sequence lost",
                "create function lose_once() returns trigger language plpgsql as $$ begin"
                        + " if nextval('lost') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if;"
                        + " return null; end $$",
                // At its end, when all else has been written.
                "create constraint trigger lose after update on touchpoint deferrable initially deferred for each row"
                        + " when (old.state = 'CALLING') execute function lose_once()")) {
            database.sql(statement).update();
        }
    }

    /** Lets WeChat's jobs end. */
    public Map<String, Long> deliveries() {
        sandbox.advance(Duration.ofMinutes(2));
        return sandbox.ledger().stream().collect(Collectors.groupingBy(Delivery::openid, Collectors.counting()));
    }

    /** Other tests' transactions run in the same server: rows are read once all that were open have ended. */
    public List<Interaction> outbox() {
        String now = database.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.sql("select pg_snapshot_xmin(pg_current_snapshot()) > :now::xid8")
                        .param("now", now)
                        .query(Boolean.class)
                        .single());
        return database.onConnection(connection -> Outbox.read(connection, Outbox.Cursor.START, 100_000)).stream()
                .map(Outbox.Entry::interaction)
                .toList();
    }

    @Override
    public void close() {
        dataSource.close();
        sandbox.close();
    }
}
