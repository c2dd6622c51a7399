package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.Rejection;
import java.io.IOException;
import java.net.SocketTimeoutException;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.junit.jupiter.api.Test;

class FigureCallsTests {

    @Test
    void onlyAnAnswerThatThePathIsNotThereSaysSo() {
        assertThat(isNotFound(new HttpResponseException(404, "Not Found"))).isTrue();
        assertThat(isNotFound(new HttpResponseException(502, "Bad Gateway"))).isFalse();
        assertThat(isNotFound(new HttpResponseException(503, "Service Unavailable")))
                .isFalse();
        assertThat(isNotFound(new SocketTimeoutException("Read timed out"))).isFalse();
    }

    @Test
    void aCallIsMissingWhenWeChatSaysSoAndNotWhenNobodyAnswers() {
        assertThat(FigureCalls.isMissing(new Answer.Refused<>(Rejection.INVALID, 48001, false)))
                .isTrue();
        assertThat(FigureCalls.isMissing(new Answer.Refused<>(Rejection.INVALID, 40066, false)))
                .isTrue();
        assertThat(FigureCalls.isMissing(new Answer.Refused<>(Rejection.INVALID, 61501, false)))
                .isFalse();
        for (Doubt doubt : Doubt.values()) {
            assertThat(FigureCalls.isMissing(new Answer.NotAnswered<>(doubt)))
                    .as(doubt.name())
                    .isFalse();
        }
    }

    private static boolean isNotFound(IOException broken) {
        return FigureCalls.isNotFound(new WxErrorException(broken));
    }
}
