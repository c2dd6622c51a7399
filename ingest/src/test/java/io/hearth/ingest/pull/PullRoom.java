package io.hearth.ingest.pull;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.pull.follower.FollowerPull;
import io.hearth.ingest.pull.statistics.StatisticsPull;
import io.hearth.ingest.pull.tag.TagPull;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.fan.FanStates;
import io.hearth.store.postgres.Migrations;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.statistics.ChannelStatistics;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.fan.Followers;
import io.hearth.wechat.mp.MpGateway;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.batch.core.repository.JobRepository;

/** Pulls on real servers and a sandbox, whose time they share; it stands until it is advanced. */
public final class PullRoom implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    /** A repeated question comes at once. */
    static final Questions QUESTIONS =
            new Questions(List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1)));

    final TestRoom room;
    final Sandbox sandbox;
    final Clock clock;
    final MpGateway gateway;
    final ChannelStatistics figures;
    private final JobRepository repository;

    private PullRoom() {
        room = TestRoom.open();
        Migrations.apply(room.dataSource(), "wechat");
        sandbox = Sandbox.start(SandboxSettings.defaults().standingAt(NOON));
        clock = ((InstantSource) sandbox::now).withZone(ZoneOffset.UTC);
        gateway = gateway(room, sandbox.baseUrl(), sandbox::now);
        repository = BatchRepository.open(room.dataSource());
        figures = new ChannelStatistics(room.elastic(), new IndexDefinitions(room.elastic()), room.names());
    }

    static PullRoom open() {
        return new PullRoom();
    }

    static MpGateway gateway(TestRoom room, URI sandbox, InstantSource clock) {
        WeChatSettings settings = new WeChatSettings(
                SandboxSettings.DEFAULT_APP_ID,
                SandboxSettings.DEFAULT_APP_SECRET,
                sandbox,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
        return MpGateway.open(
                settings, room.dataSource(), new Quotas(room.dataSource(), settings.appId(), ApiLimits.DEFAULT, clock));
    }

    Pulls pulls(Pull... pulls) {
        return new Pulls(room.dataSource(), repository, clock, List.of(pulls));
    }

    PullResult run(Pull pull) throws SQLException {
        return pulls(pull).run(pull.name()).orElseThrow();
    }

    Pull followers() {
        return followers(gateway.followers());
    }

    Pull followers(Followers followers) {
        return new FollowerPull(followers, QUESTIONS, room.dataSource(), clock);
    }

    Pull tags() {
        return new TagPull(gateway.tags(), QUESTIONS, room.dataSource(), clock);
    }

    Pull statistics(int firstDays) {
        return new StatisticsPull(gateway.statistics(), QUESTIONS, figures, room.dataSource(), clock, firstDays);
    }

    PullDesk desk() {
        return new PullDesk(room.dataSource());
    }

    PullState state(PullName name) throws SQLException {
        return desk().all().get(name.ordinal());
    }

    /** As the callback drain does. */
    void tellByCallback(String fan, boolean follows, Instant at) throws SQLException {
        new Transactions(room.dataSource()).run(connection -> {
            FanStates.recordFollowing(connection, new OpenId(fan), follows, at);
            return 1;
        });
    }

    /** As many fans of {@link #fans} as a former pull knew. */
    void know(int count) throws SQLException {
        String fans = "from generate_series(1, " + count + ") as number";
        new Transactions(room.dataSource()).run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into fan_state (openid, following, following_changed_at, learned_by)"
                        + " select 'oFan' || lpad(number::text, 6, '0'), true, '" + NOON + "', 'PULL' " + fans);
                statement.execute(
                        "insert into fan_profile (openid, known, since, scene, code_scene, language, asked_at)"
                                + " select 'oFan' || lpad(number::text, 6, '0'), true, '" + NOON + "', '', '', '', '"
                                + NOON
                                + "' " + fans);
            }
            return count;
        });
    }

    boolean isFollowing(String fan) throws SQLException {
        return room.query("select count(*) from fan_state where openid = '" + fan + "' and following") == 1;
    }

    /** Interactions told through the outbox. */
    long told(String type) throws SQLException {
        return room.query("select count(*) from outbox where interaction->>'type' = '" + type + "'");
    }

    static List<String> fans(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "oFan%06d".formatted(number))
                .toList();
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        sandbox.close();
        room.elastic().client().indices().delete(d -> d.index(room.names().channelStatistics() + "-1")
                .ignoreUnavailable(true));
        room.close();
    }
}
