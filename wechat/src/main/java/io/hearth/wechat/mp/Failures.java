package io.hearth.wechat.mp;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.OptionalLong;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** What a call that ended in an exception means for a send. */
final class Failures {

    private Failures() {}

    static SendResult meaning(WxErrorException failure, Instant now) {
        if (failure.getCause() instanceof IOException broken) {
            return meaning(broken);
        }
        WxError error = failure.getError();
        if (error.getJson() == null) {
            return new SendResult.Unknown(Doubt.GARBAGE);
        }
        return error.getErrorCode() == Codes.DUPLICATE ? duplicate(error) : Codes.meaning(error.getErrorCode(), now);
    }

    /** The same failure of a call that is no send. A fan who cannot be reached is, there, a wrong fan to ask about. */
    static <T> Answer<T> answer(SendResult failure) {
        if (failure instanceof SendResult.Rejected rejected) {
            return new Answer.Refused<>(rejected.reason(), rejected.code(), rejected.retryable());
        } else if (failure instanceof SendResult.Unreachable unreachable) {
            return new Answer.Refused<>(Rejection.INVALID, unreachable.code(), false);
        } else if (failure instanceof SendResult.QuotaSpent spent) {
            return new Answer.QuotaSpent<>(spent.quota(), spent.code(), spent.until());
        } else if (failure instanceof SendResult.Unknown unknown) {
            return new Answer.NotAnswered<>(unknown.reason());
        }
        return new Answer.NotAnswered<>(Doubt.GARBAGE);
    }

    /** In a word: the code that WeChat answered, or what came instead of an answer. */
    static String cause(WxErrorException failure) {
        if (failure.getCause() instanceof IOException broken) {
            return cause(broken);
        }
        WxError error = failure.getError();
        return error.getJson() == null ? Doubt.GARBAGE.name() : String.valueOf(error.getErrorCode());
    }

    static String cause(IOException broken) {
        return meaning(broken) instanceof SendResult.Unknown unknown
                ? unknown.reason().name()
                : Rejection.NOT_CONNECTED.name();
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

    static boolean nothingWasSent(@Nullable Throwable broken) {
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

    /** The number in {@code msg_id}, or in a message's {@code msgid}, if there is one. */
    static OptionalLong msgId(@Nullable String json) {
        if (json == null) {
            return OptionalLong.empty();
        }
        try {
            var fields = JsonParser.parseString(json).getAsJsonObject();
            JsonElement msgId = fields.has("msg_id") ? fields.get("msg_id") : fields.get("msgid");
            return msgId == null ? OptionalLong.empty() : OptionalLong.of(msgId.getAsLong());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
