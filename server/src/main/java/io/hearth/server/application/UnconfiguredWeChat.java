package io.hearth.server.application;

import io.hearth.wechat.MassJobAnswer;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.WeChatGateway;

/** Stands where no account is configured: nothing was sent, and it may be tried again when there is one. */
final class UnconfiguredWeChat implements WeChatGateway {

    @Override
    public SendResult send(MassMessage message) {
        return new SendResult.Rejected(Rejection.NO_TOKEN, 0, true);
    }

    @Override
    public MassJobAnswer findMassJob(long msgId) {
        return new MassJobAnswer.NotAnswered(0);
    }
}
