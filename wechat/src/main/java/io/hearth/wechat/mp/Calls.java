package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.token.TokenUnavailableException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls, and turns whatever comes of them into values. */
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Optional<MpService> service;

    /** @param service empty when no account is configured */
    Calls(Optional<MpService> service) {
        this.service = service;
    }

    /** A call that is answered with JSON. */
    interface Call {
        String make(MpService service) throws WxErrorException;
    }

    /** Reads what is wanted from an answer; any exception means that the answer makes no sense. */
    interface Reader<T> {
        T read(JsonFields answer);
    }

    /** A send that WeChat answers with a number. The library reads an empty object as success; here it is no answer. */
    SendResult send(WxMpApiUrl url, String request) {
        return make(service -> service.post(url, request), answer -> {
            OptionalLong msgId = Failures.msgId(answer.toString());
            return msgId.isPresent()
                    ? new SendResult.Accepted(msgId.getAsLong(), false)
                    : new SendResult.Unknown(Doubt.GARBAGE);
        });
    }

    /** A send that WeChat answers with nothing but {@code "errcode":0}. */
    SendResult sendWithoutNumber(WxMpApiUrl url, String request) {
        return make(
                service -> service.post(url, request),
                answer -> answer.has("errcode")
                        ? new SendResult.Accepted(0, false)
                        : new SendResult.Unknown(Doubt.GARBAGE));
    }

    <T> Answer<T> get(WxMpApiUrl url, @Nullable String query, Reader<T> reader) {
        return ask(service -> service.get(url, query), reader);
    }

    <T> Answer<T> post(WxMpApiUrl url, String request, Reader<T> reader) {
        return ask(service -> service.post(url, request), reader);
    }

    /** A change that has nothing to tell. */
    Answer<Done> change(WxMpApiUrl url, String request) {
        return post(url, request, Calls::done);
    }

    /** Only an answer that says so. */
    static Done done(JsonFields answer) {
        answer.number("errcode");
        return Done.DONE;
    }

    <T> Answer<T> ask(Call call, Reader<T> reader) {
        Outcome<T> outcome = new Outcome<>();
        SendResult result = make(call, answer -> {
            outcome.got = reader.read(answer);
            return new SendResult.Accepted(0, false);
        });
        T got = outcome.got;
        return got == null ? Failures.answer(result) : new Answer.Given<>(got);
    }

    private static final class Outcome<T> {
        private @Nullable T got;
    }

    private SendResult make(Call call, Reader<SendResult> reader) {
        if (service.isEmpty()) {
            return new SendResult.Rejected(Rejection.NO_TOKEN, 0, true);
        }
        try {
            return reader.read(JsonFields.parse(call.make(service.get())));
        } catch (CallEndedException e) {
            return e.meaning();
        } catch (WxErrorException e) {
            return Failures.meaning(e, Instant.now());
        } catch (TokenUnavailableException e) {
            LOG.warn("WeChat was not called: {}", e.getMessage());
            return Codes.withoutToken(e.code(), Instant.now());
        } catch (RuntimeException e) {
            // An answer that could not be read. The exception may quote it, so only its kind is told.
            LOG.warn("WeChat's answer could not be read: {}", e.getClass().getName());
            return new SendResult.Unknown(Doubt.GARBAGE);
        }
    }
}
