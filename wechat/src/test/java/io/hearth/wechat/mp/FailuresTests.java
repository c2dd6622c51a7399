package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.Doubt;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTests {

    private static final SendResult NOT_CONNECTED = new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true);

    @Test
    void withoutAConnectionNothingWasSent() {
        assertThat(meaning(new ConnectException("refused"))).isEqualTo(NOT_CONNECTED);
        assertThat(meaning(new ConnectTimeoutException("3 s"))).isEqualTo(NOT_CONNECTED);
        assertThat(meaning(new UnknownHostException("api.weixin.qq.com"))).isEqualTo(NOT_CONNECTED);
    }

    @Test
    void aBrokenConnectionLeavesADoubt() {
        assertThat(meaning(new SocketTimeoutException("Read timed out")))
                .isEqualTo(new SendResult.Unknown(Doubt.TIME_OUT));
        assertThat(meaning(new SocketException("Connection reset")))
                .isEqualTo(new SendResult.Unknown(Doubt.CONNECTION_LOST));
        assertThat(meaning(new HttpResponseException(502, "Bad Gateway")))
                .isEqualTo(new SendResult.Unknown(Doubt.NOT_WECHAT));
    }

    @Test
    void aDuplicateNamesTheFirstSendsJob() {
        assertThat(answer("{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\",\"msg_id\":3147483649}"))
                .isEqualTo(new SendResult.Accepted(3_147_483_649L, true));
    }

    @Test
    void aDuplicateWithoutAJobLeavesADoubt() {
        assertThat(answer("{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\"}"))
                .isEqualTo(new SendResult.Unknown(Doubt.GARBAGE));
    }

    @Test
    void anEmptyAnswerLeavesADoubt() {
        assertThat(Failures.meaning(new WxErrorException("无响应内容"), Instant.EPOCH))
                .isEqualTo(new SendResult.Unknown(Doubt.GARBAGE));
    }

    @Test
    void aJobsIdIsANumberOrNothing() {
        assertThat(Failures.msgId("{\"msg_id\":1000000001}")).hasValue(1_000_000_001L);
        assertThat(Failures.msgId("{\"msg_id\":\"1000000001\"}")).hasValue(1_000_000_001L);
        assertThat(Failures.msgId("{}")).isEmpty();
        assertThat(Failures.msgId("{\"msg_id\":null}")).isEmpty();
        assertThat(Failures.msgId("{\"msg_id\":[]}")).isEmpty();
        assertThat(Failures.msgId("{\"msg_id\":\"x\"}")).isEmpty();
        assertThat(Failures.msgId("[1]")).isEmpty();
        assertThat(Failures.msgId("<html>")).isEmpty();
        assertThat(Failures.msgId(null)).isEmpty();
    }

    private static SendResult meaning(IOException broken) {
        return Failures.meaning(new WxErrorException(broken), Instant.EPOCH);
    }

    private static SendResult answer(String json) {
        return Failures.meaning(new WxErrorException(WxError.fromJson(json, WxType.MP)), Instant.EPOCH);
    }
}
