package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.code.QrCode;
import io.hearth.wechat.fan.FanInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesAndLoginIT extends MpFixture {

    private static final URI PAGE = URI.create("https://example.com/t/abc?x=1");

    @Test
    void aCodeEndsWhenItWasAskedTo() {
        QrCode code = gateway.qrCodes()
                .temporary("活动-1201", Duration.ofDays(7))
                .value()
                .orElseThrow();

        assertThat(code.validFor()).hasValue(Duration.ofDays(7));
        assertThat(code.picture().getHost()).isEqualTo("mp.weixin.qq.com");
        assertThat(code.picture().getRawQuery()).startsWith("ticket=").doesNotContain("==");
        assertThat(code.content().getHost()).isEqualTo("weixin.qq.com");
    }

    @Test
    void aCodeForGoodIsTheSameForTheSameScene() {
        QrCode code = gateway.qrCodes().permanent("broker-7").value().orElseThrow();

        assertThat(code.validFor()).isEmpty();
        assertThat(gateway.qrCodes().permanent("broker-7").value()).hasValue(code);
        sandbox.act((acts, at) -> acts.scanTicket("fan9", code.ticket(), at));
        assertThat(gateway.followers().infos(List.of(new OpenId("fan9"))).value())
                .hasValueSatisfying(infos -> assertThat(((FanInfo.Following) infos.get(0)).codeScene())
                        .isEqualTo("broker-7"));
    }

    @Test
    void aSceneHasOneToSixtyFourCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.qrCodes().permanent(""));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.qrCodes().permanent("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.qrCodes()
                .temporary("x", Duration.ofDays(30).plusSeconds(1)));
    }

    @Test
    void whoComesBackWithACodeIsKnownOnce() throws Exception {
        URI way = gateway.oauth().authorisation(PAGE, "s1").orElseThrow();
        URI back = visit(way, "fan2");

        assertThat(back.toString()).startsWith(PAGE + "&code=").endsWith("&state=s1");
        String code = back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
        assertThat(gateway.oauth().openIdOf(code)).isEqualTo(new Answer.Given<>(new OpenId("fan2")));
        assertThat(gateway.oauth().openIdOf(code)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40163, false));
        assertThat(gateway.oauth().openIdOf("wrong")).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40029, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x&appid=other", "a b", "code#"})
    void aCodeThatCannotBeOneIsNotAskedAbout(String code) {
        assertThat(gateway.oauth().openIdOf(code)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 0, false));
        assertThat(sandbox.calls("/sns/oauth2/access_token")).isZero();
    }

    @Test
    void aStateIsLettersAndDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.oauth().authorisation(PAGE, "a&b"));
    }

    @Test
    void peopleAreSentToWeChatsPagesAndNotToItsApi() throws IOException {
        WeChatSettings real = WeChatSettings.of("wx1", "secret", WeChatSettings.WECHAT);
        assertThat(new MpOAuth(new Calls(Optional.empty()), Optional.of(Hosts.configuration(real)))
                        .authorisation(PAGE, "s1"))
                .hasValueSatisfying(way -> assertThat(way.toString())
                        .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&")
                        .contains("scope=snsapi_base")
                        .endsWith("#wechat_redirect"));
    }

    @Test
    void withoutAnAccountNothingIsAskedAndNobodyIsSentAnywhere() throws IOException {
        try (MpGateway none = MpGateway.unconfigured()) {
            assertThat(none.oauth().authorisation(PAGE, "s1")).isEmpty();
            assertThat(none.followers().page(Optional.empty()))
                    .isEqualTo(new Answer.Refused<>(Rejection.NO_TOKEN, 0, true));
        }
    }

    private static URI visit(URI way, String openId) throws Exception {
        HttpResponse<Void> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(way)
                                .header("X-Sandbox-Openid", openId)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
