package io.hearth.wechat.mp;

import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code message/custom}, {@code message/template} and {@code message/subscribe}. */
final class MpFanMessages implements FanMessages {

    private final Calls calls;

    MpFanMessages(Calls calls) {
        this.calls = calls;
    }

    @Override
    public SendResult send(ServiceMessage message) {
        return calls.sendWithoutNumber(WxMpApiUrl.Kefu.MESSAGE_CUSTOM_SEND, ServiceRequests.of(message));
    }

    @Override
    public SendResult send(OneTimeMessage message) {
        return calls.sendWithoutNumber(WxMpApiUrl.SubscribeMsg.SEND_MESSAGE_ONCE_URL, FanMessageRequests.of(message));
    }

    @Override
    public SendResult send(SubscriptionNotice notice) {
        return calls.send(WxMpApiUrl.SubscribeMsg.SEND_SUBSCRIBE_MESSAGE_URL, FanMessageRequests.of(notice));
    }

    @Override
    public SendResult send(TransactionalMessage message) {
        return calls.send(WxMpApiUrl.TemplateMsg.MESSAGE_TEMPLATE_SEND, FanMessageRequests.of(message));
    }
}
