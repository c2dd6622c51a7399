package io.hearth.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.testing.Erased;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.store.fan.FanProfile;
import io.hearth.store.fan.FanProfiles;
import io.hearth.store.postgres.Transactions;
import io.hearth.wechat.Answer;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Followers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerPullIT {

    private static final String PAGES = "/cgi-bin/user/get";
    private static final String INFOS = "/cgi-bin/user/info/batchget";
    private static final Duration DAY = Duration.ofDays(1);

    private PullRoom room;

    @BeforeEach
    void open() {
        room = PullRoom.open();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    /** A quota that ends in the middle, a busy WeChat, a lost answer, an ended token: each fan once. */
    @Test
    void thousandsOfFollowersAreKnownOnceWhateverHappensInTheMiddle() throws Exception {
        int fans = 25_000;
        room.sandbox.addFollowers(PullRoom.fans(fans));
        room.sandbox.inject(Fault.of(PAGES, FaultKind.BUSY_AFTER));
        room.sandbox.inject(Fault.of(INFOS, FaultKind.HANG).lasting(Duration.ofSeconds(3)));
        room.sandbox.limit(INFOS, 100, 1_000_000);

        assertThat(room.run(room.followers())).isEqualTo(PullResult.STOPPED);

        PullState stopped = room.state(PullName.FOLLOWERS);
        assertThat(stopped.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("quota of the day", "2026-11-22T16:00:00Z"));
        assertThat(stopped.resumeAt()).contains(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(stopped.lastSuccessAt()).isEmpty();
        assertThat(room.told("FOLLOW")).isBetween(9_800L, 10_000L);
        int pages = room.sandbox.calls(PAGES);

        room.sandbox.advance(DAY);
        room.sandbox.limit(INFOS, 1_000_000, 1_000_000);
        room.sandbox.endTokens();
        assertThat(room.run(room.followers())).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.sandbox.calls(PAGES))
                .as("pages read before are not read again")
                .isEqualTo(pages);
        assertThat(room.told("FOLLOW")).isEqualTo(fans);
        assertThat(room.room.query("select count(*) from fan_state where following"))
                .isEqualTo(fans);
        assertThat(room.room.query("select count(distinct openid) from fan_listing"))
                .isEqualTo(fans);
        PullState done = room.state(PullName.FOLLOWERS);
        assertThat(done.result()).isEqualTo(PullResult.SUCCEEDED);
        assertThat(done.lastSuccessAt()).contains(room.sandbox.now());
        assertThat(done.read()).isEqualTo(2 * fans);
        assertThat(room.room.query("select count(*) from batch_job_instance")).isEqualTo(1);
        assertThat(room.room.query("select count(*) from batch_job_execution where status = 'STOPPED'"))
                .isEqualTo(1);
    }

    @Test
    void aSecondRunAsksOnlyForTheListAndTellsNothingTwice() throws Exception {
        room.sandbox.addFollowers(PullRoom.fans(300));
        room.run(room.followers());
        int infos = room.sandbox.calls(INFOS);

        assertThat(room.run(room.followers())).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.sandbox.calls(INFOS)).isEqualTo(infos);
        assertThat(room.told("FOLLOW")).isEqualTo(300);
        assertThat(room.state(PullName.FOLLOWERS).read()).isEqualTo(300);
    }

    @Test
    void whoWasErasedIsNeitherListedNorKnownNorTold() throws Exception {
        room.sandbox.addFollowers(List.of("gone", "here", "later"));
        Erased.erase(room.room, "gone");
        Followers erasing = new ErasedMeanwhile(room.gateway.followers(), () -> Erased.erase(room.room, "later"));

        assertThat(room.run(room.followers(erasing))).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.room.query("select count(*) from fan_listing where openid = 'gone'"))
                .isZero();
        for (String table : List.of("fan_state", "fan_profile")) {
            assertThat(room.room.query("select count(*) from " + table))
                    .as(table)
                    .isEqualTo(1);
            assertThat(room.room.query("select count(*) from " + table + " where openid = 'here'"))
                    .as(table)
                    .isEqualTo(1);
        }
        assertThat(room.told("FOLLOW")).isEqualTo(1);
    }

    @Test
    void aListThatLosesFollowersWhileItIsPagedMakesNobodyGone() throws Exception {
        room.sandbox.addFollowers(PullRoom.fans(10_500));
        room.know(10_500);
        String skipped = PullRoom.fans(10_500).get(10_200);
        String left = PullRoom.fans(10_500).get(10_300);
        room.sandbox.advance(DAY);

        Followers shrinking = new ChangedPages(room.gateway.followers(), page -> {
            room.sandbox.fans().stream()
                    .filter(fan -> fan.openid().equals(left) && fan.isFollowing())
                    .forEach(fan -> room.sandbox.unfollow(left));
            return new FollowerPage(
                    page.total(),
                    page.fans().stream()
                            .filter(fan -> !fan.value().equals(skipped))
                            .toList());
        });
        assertThat(room.run(room.followers(shrinking))).isEqualTo(PullResult.SUCCEEDED);

        assertThat(room.isFollowing(skipped))
                .as("not listed, but WeChat says following")
                .isTrue();
        assertThat(room.isFollowing(left)).isFalse();
        assertThat(room.told("UNFOLLOW")).isEqualTo(1);
        assertThat(room.room.query("select count(*) from fan_state where following"))
                .isEqualTo(10_499);
    }

    @Test
    void whatACallbackToldDuringTheRunIsTheLaterWord() throws Exception {
        room.sandbox.addFollowers(List.of("stays", "goes", "returns"));
        room.sandbox.advance(DAY);
        room.sandbox.unfollow("returns");
        room.tellByCallback("stays", true, PullRoom.NOON);
        room.tellByCallback("goes", true, PullRoom.NOON);
        room.tellByCallback("returns", true, PullRoom.NOON);
        Instant now = room.sandbox.now();
        Followers meanwhile = new ChangedPages(room.gateway.followers(), page -> {
            tell("goes", false, now.plusSeconds(5));
            tell("returns", true, now.plusSeconds(5));
            return page;
        });

        room.run(room.followers(meanwhile));

        assertThat(room.isFollowing("goes")).isFalse();
        assertThat(room.isFollowing("returns")).isTrue();
        assertThat(room.isFollowing("stays")).isTrue();
        assertThat(room.told("UNFOLLOW")).isZero();
    }

    @Test
    void whoLeftAndCameBackUnnoticedFollowsAgain() throws Exception {
        room.sandbox.addFollowers(List.of("fan"));
        room.run(room.followers());
        room.sandbox.unfollow("fan");
        room.sandbox.advance(DAY);
        room.run(room.followers());
        assertThat(room.isFollowing("fan")).isFalse();

        room.sandbox.advance(DAY);
        room.sandbox.scan("fan", "broker-7");
        room.sandbox.advance(DAY);
        room.run(room.followers());

        assertThat(room.isFollowing("fan")).isTrue();
        assertThat(room.told("FOLLOW")).isEqualTo(2);
        assertThat(room.told("UNFOLLOW")).isEqualTo(1);
        FanProfile profile = new Transactions(room.room.dataSource())
                .run(connection -> FanProfiles.find(connection, new OpenId("fan")))
                .orElseThrow();
        assertThat(profile.codeScene()).isEqualTo("broker-7");
        assertThat(profile.since()).isEqualTo(PullRoom.NOON.plus(DAY).plus(DAY));
    }

    @Test
    void anAccountWithoutFollowersLosesThoseWhoLeftAndNobodyElse() throws Exception {
        room.sandbox.addFollowers(List.of("a", "b", "c"));
        room.run(room.followers());
        room.tellByCallback("stranger", true, PullRoom.NOON);
        List.of("a", "b", "c").forEach(room.sandbox::unfollow);
        room.sandbox.advance(DAY);

        assertThat(room.run(room.followers())).isEqualTo(PullResult.SUCCEEDED);
        assertThat(room.isFollowing("a")).isFalse();
        assertThat(room.isFollowing("stranger"))
                .as("WeChat said nothing about this one")
                .isTrue();
        assertThat(room.told("UNFOLLOW")).isEqualTo(3);
        assertThat(room.room.query("select count(*) from fan_profile where known"))
                .isZero();

        int infos = room.sandbox.calls(INFOS);
        room.run(room.followers());
        assertThat(room.told("UNFOLLOW")).isEqualTo(3);
        assertThat(room.sandbox.calls(INFOS))
                .as("a stranger is not asked about every night")
                .isEqualTo(infos);
    }

    @Test
    void aWeChatThatStaysSilentFailsTheAttemptAndIsTriedAgainLater() throws Exception {
        room.sandbox.inject(Fault.of(PAGES, FaultKind.BAD_GATEWAY).times(4));

        assertThat(room.run(room.followers())).isEqualTo(PullResult.FAILED);
        PullState first = room.state(PullName.FOLLOWERS);
        assertThat(first.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("NOT_WECHAT"));
        assertThat(first.resumeAt()).contains(PullRoom.NOON.plus(Duration.ofMinutes(5)));

        room.sandbox.inject(Fault.of(PAGES, FaultKind.ERRCODE).answering(48001));
        assertThat(room.run(room.followers())).isEqualTo(PullResult.FAILED);
        assertThat(room.state(PullName.FOLLOWERS).resumeAt())
                .as("somebody must act")
                .isEmpty();

        assertThat(room.run(room.followers())).isEqualTo(PullResult.SUCCEEDED);
        assertThat(room.room.query("select failures from pull where name = 'followers'"))
                .isZero();
    }

    private void tell(String fan, boolean follows, Instant at) {
        try {
            room.tellByCallback(fan, follows, at);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Erasure {
        void run() throws SQLException;
    }

    /** Somebody is erased between the list and the questions about those in it. */
    record ErasedMeanwhile(Followers real, Erasure erasure) implements Followers {
        @Override
        public Answer<FollowerPage> page(Optional<OpenId> after) {
            return real.page(after);
        }

        @Override
        public Answer<List<FanInfo>> infos(List<OpenId> fans) {
            try {
                erasure.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return real.infos(fans);
        }
    }

    /** The pages of another one, changed. */
    record ChangedPages(Followers real, UnaryOperator<FollowerPage> change) implements Followers {
        @Override
        public Answer<FollowerPage> page(Optional<OpenId> after) {
            return real.page(after).map(change::apply);
        }

        @Override
        public Answer<List<FanInfo>> infos(List<OpenId> fans) {
            return real.infos(fans);
        }
    }
}
