package io.hearth.push.dispatch;

import io.hearth.wechat.Answer;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.TagMessage;
import io.hearth.wechat.WeChatGateway;
import java.util.function.Function;

/** A gateway whose sends do what a test wants. */
record SendOnly(Function<MassMessage, SendResult> sends) implements WeChatGateway {

    @Override
    public SendResult send(MassMessage message) {
        return sends.apply(message);
    }

    @Override
    public SendResult send(TagMessage message) {
        // A test that comes here tests something else than it says.
        throw new UnsupportedOperationException("only sends to openids are expected");
    }

    @Override
    public Answer<MassJobStatus> findMassJob(long msgId) {
        // As above.
        throw new UnsupportedOperationException("only sends are expected");
    }
}
