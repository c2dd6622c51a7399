package io.hearth.wechat.mp;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.OptionalLong;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What a call that ended in an exception means for a send. */
final class Failures {

    private Failures() {}

    static SendResult meaning(WxErrorException failure) {
        if (failure.getCause() instanceof IOException broken) {
            return meaning(broken);
        }
        WxError error = failure.getError();
        if (error.getJson() == null) {
            return new SendResult.Unknown(Doubt.GARBAGE);
        }
        return error.getErrorCode() == Codes.DUPLICATE ? duplicate(error) : Codes.meaning(error.getErrorCode());
    }

    private static SendResult meaning(IOException broken) {
        if (nothingWasSent(broken)) {
            return new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true);
        }
        if (broken instanceof InterruptedIOException) {
            return new SendResult.Unknown(Doubt.TIME_OUT);
        }
        return new SendResult.Unknown(
                broken instanceof HttpResponseException ? Doubt.NOT_WECHAT : Doubt.CONNECTION_LOST);
    }

    private static boolean nothingWasSent(IOException broken) {
        return broken instanceof ConnectException
                || broken instanceof ConnectTimeoutException
                || broken instanceof NoRouteToHostException
                || broken instanceof UnknownHostException;
    }

    private static SendResult duplicate(WxError error) {
        OptionalLong msgId = msgId(error.getJson());
        return msgId.isPresent()
                ? new SendResult.Accepted(msgId.getAsLong(), true)
                : new SendResult.Unknown(Doubt.GARBAGE);
    }

    /** The number in {@code msg_id}, if there is one. */
    static OptionalLong msgId(@Nullable String json) {
        if (json == null) {
            return OptionalLong.empty();
        }
        try {
            JsonElement msgId = JsonParser.parseString(json).getAsJsonObject().get("msg_id");
            return msgId == null ? OptionalLong.empty() : OptionalLong.of(msgId.getAsLong());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
