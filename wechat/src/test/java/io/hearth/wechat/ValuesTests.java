package io.hearth.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    private static final MassContent HELLO = new MassContent.Text("你好");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10_001})
    void anAudienceHasTwoToTenThousandFans(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MassMessage(fans(size), HELLO, ClientMessageId.random()))
                .withMessageContaining(String.valueOf(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10_000})
    void theLimitsOfAnAudienceAreAllowed(int size) {
        assertThat(new MassMessage(fans(size), HELLO, ClientMessageId.random()).audience())
                .hasSize(size);
    }

    @Test
    void noFanIsNamedTwice() {
        List<OpenId> twice = List.of(new OpenId("o1"), new OpenId("o1"));

        assertThatIllegalArgumentException().isThrownBy(() -> new MassMessage(twice, HELLO, ClientMessageId.random()));
    }

    @Test
    void aClientMessageIdHasAtMostThirtyTwoCharacters() {
        assertThat(ClientMessageId.random().value()).hasSize(32);
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientMessageId("x".repeat(33)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientMessageId(""));
    }

    @Test
    void aMinutesQuotaComesBackAfterAMinute() {
        assertThat(Quota.MINUTE.givenAnewAfter(Instant.parse("2026-11-22T03:00:10Z")))
                .isEqualTo(Instant.parse("2026-11-22T03:01:10Z"));
    }

    @Test
    void aDaysQuotaComesBackAtMidnightInShanghai() {
        Instant beforeMidnight = Instant.parse("2026-11-22T15:59:59Z");
        Instant midnight = Instant.parse("2026-11-22T16:00:00Z");

        assertThat(Quota.DAY.givenAnewAfter(beforeMidnight)).isEqualTo(midnight);
        assertThat(Quota.DAY.givenAnewAfter(midnight)).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void settingsNeverShowTheSecret() {
        WeChatSettings settings = WeChatSettings.of("wx1", "s3cret", WeChatSettings.WECHAT);

        assertThat(settings.toString()).contains("wx1").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.weixin.qq.com/", "ftp://api.weixin.qq.com", "api.weixin.qq.com"})
    void aBaseUrlIsHttpWithoutATrailingSlash(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> WeChatSettings.of("wx1", "s", URI.create(url)));
    }

    private static List<OpenId> fans(int count) {
        return IntStream.range(0, count).mapToObj(i -> new OpenId("o" + i)).toList();
    }
}
