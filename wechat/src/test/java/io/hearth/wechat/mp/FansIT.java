package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.TagId;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Tag;
import io.hearth.wechat.quota.QuotaUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FansIT extends MpFixture {

    private static final Answer<Done> DONE = new Answer.Given<>(Done.DONE);
    private static final OpenId FAN1 = new OpenId("fan1");
    private static final OpenId FAN2 = new OpenId("fan2");
    private static final OpenId FAN3 = new OpenId("fan3");

    @Test
    void followersAreReadPageByPage() {
        sandbox.addFollowers(
                IntStream.range(0, 10_000).mapToObj(i -> "o" + (100_000 + i)).toList());

        FollowerPage first = gateway.followers().page(Optional.empty()).value().orElseThrow();
        FollowerPage second = gateway.followers().page(first.last()).value().orElseThrow();
        FollowerPage third = gateway.followers().page(second.last()).value().orElseThrow();
        assertThat(first.total()).isEqualTo(10_003);
        assertThat(first.fans()).hasSize(10_000);
        assertThat(second.fans()).hasSize(3).doesNotContainAnyElementsOf(first.fans());
        assertThat(third).isEqualTo(new FollowerPage(10_003, List.of()));
        assertThat(third.last()).isEmpty();
    }

    @Test
    void infosTellWhoFollowsAndThroughWhichCode() {
        sandbox.scan("fan4", "broker-7");
        sandbox.unfollow("fan2");

        List<FanInfo> infos = gateway.followers()
                .infos(List.of(new OpenId("fan4"), FAN2))
                .value()
                .orElseThrow();
        assertThat(infos.get(0)).isInstanceOfSatisfying(FanInfo.Following.class, fan -> {
            assertThat(fan.since()).isEqualTo(Instant.parse("2026-11-22T04:00:00Z"));
            assertThat(fan.scene()).isEqualTo("ADD_SCENE_QR_CODE");
            assertThat(fan.codeScene()).isEqualTo("broker-7");
            assertThat(fan.unionId()).isEmpty();
        });
        assertThat(infos.get(1)).isEqualTo(new FanInfo.Gone(FAN2));
    }

    @Test
    void infosOfAWrongFanAreRefused() {
        assertThat(gateway.followers().infos(List.of(FAN1, new OpenId("stranger"))))
                .isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40003, false));
        List<OpenId> many =
                IntStream.range(0, 101).mapToObj(i -> new OpenId("o" + i)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.followers().infos(many));
    }

    @Test
    void tagsAreMadeCarriedAndTakenAway() {
        TagId tag = gateway.tags().create("看房客").value().orElseThrow().id();
        assertThat(gateway.tags().rename(tag, "到访客户")).isEqualTo(DONE);
        assertThat(gateway.tags().assign(tag, List.of(FAN1, FAN3))).isEqualTo(DONE);
        assertThat(gateway.tags().all().value().orElseThrow()).contains(new Tag(tag, "到访客户", 2));
        assertThat(gateway.tags()
                        .page(tag, Optional.empty())
                        .value()
                        .orElseThrow()
                        .fans())
                .containsExactly(FAN1, FAN3);
        assertThat(gateway.tags()
                        .page(tag, Optional.of(FAN1))
                        .value()
                        .orElseThrow()
                        .fans())
                .containsExactly(FAN3);

        assertThat(gateway.tags().unassign(tag, List.of(FAN1))).isEqualTo(DONE);
        FanInfo.Following fan = (FanInfo.Following)
                gateway.followers().infos(List.of(FAN3)).value().orElseThrow().get(0);
        assertThat(fan.tags()).containsExactly(tag);
        assertThat(gateway.tags().remove(tag)).isEqualTo(DONE);
        assertThat(gateway.tags().remove(tag)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 45159, false));
    }

    @Test
    void aTagWithATakenNameOrForAStrangerIsRefused() {
        TagId tag = gateway.tags().create("看房客").value().orElseThrow().id();

        assertThat(gateway.tags().create("看房客")).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 45157, false));
        assertThat(gateway.tags().assign(tag, List.of(new OpenId("stranger"))))
                .isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40003, false));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.tags().assign(tag, List.of()));
    }

    @Test
    void aSpentQuotaIsKnownToTheNextProcessWithoutAsking() throws Exception {
        sandbox.limit("/cgi-bin/user/get", 1, 100);
        gateway.followers().page(Optional.empty());
        Instant midnight = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(gateway.followers().page(Optional.empty()))
                .isEqualTo(new Answer.QuotaSpent<>(Quota.DAY, 45009, midnight));
        int calls = sandbox.calls("/cgi-bin/user/get");

        try (MpGateway other = open(io.hearth.sandbox.SandboxSettings.DEFAULT_APP_SECRET)) {
            assertThat(other.followers().page(Optional.empty()))
                    .isEqualTo(new Answer.QuotaSpent<>(Quota.DAY, 0, midnight));
        }
        assertThat(sandbox.calls("/cgi-bin/user/get")).isEqualTo(calls);
        assertThat(sandbox.calls("/cgi-bin/clear_quota")).isZero();
        assertThat(quotas.uses())
                .filteredOn(use -> use.api().equals("user_get"))
                .extracting(QuotaUse::spentUntil)
                .containsExactly(Optional.of(midnight));
    }
}
