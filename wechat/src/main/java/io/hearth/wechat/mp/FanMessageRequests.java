package io.hearth.wechat.mp;

import io.hearth.wechat.message.MessageTarget;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import java.util.List;
import me.chanjar.weixin.mp.bean.subscribe.WxMpSubscribeMessage;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;

/** Messages from templates as WeChat wants them. */
final class FanMessageRequests {

    private FanMessageRequests() {}

    static String of(OneTimeMessage message) {
        WxMpSubscribeMessage.WxMpSubscribeMessageBuilder request = WxMpSubscribeMessage.builder()
                .toUser(message.fan().value())
                .templateId(message.templateId())
                .scene(String.valueOf(message.scene()))
                .title(message.title())
                .contentValue(message.text());
        message.page().ifPresent(page -> request.url(page.toString()));
        return request.build().toJson();
    }

    static String of(SubscriptionNotice notice) {
        WxMpSubscribeMessage request = WxMpSubscribeMessage.builder()
                .toUser(notice.fan().value())
                .templateId(notice.templateId())
                .dataMap(notice.fields())
                .build();
        notice.page().ifPresent(target -> addTo(request, target));
        return request.toJson();
    }

    private static void addTo(WxMpSubscribeMessage request, MessageTarget target) {
        if (target instanceof MessageTarget.Web web) {
            request.setPage(web.page().toString());
        } else if (target instanceof MessageTarget.InMiniProgram mini) {
            request.setMiniProgram(new WxMpSubscribeMessage.MiniProgram(
                    mini.page().appId(), mini.page().path(), false));
        }
    }

    /** The fields go in as a list, for when they are added one by one the library cuts long ones without a word. */
    static String of(TransactionalMessage message) {
        List<WxMpTemplateData> fields = message.fields().entrySet().stream()
                .map(field -> new WxMpTemplateData(field.getKey(), field.getValue()))
                .toList();
        WxMpTemplateMessage request = WxMpTemplateMessage.builder()
                .toUser(message.fan().value())
                .templateId(message.templateId())
                .clientMsgId(message.clientMessageId().value())
                .data(fields)
                .build();
        message.page().ifPresent(target -> addTo(request, target));
        return request.toJson();
    }

    private static void addTo(WxMpTemplateMessage request, MessageTarget target) {
        if (target instanceof MessageTarget.Web web) {
            request.setUrl(web.page().toString());
        } else if (target instanceof MessageTarget.InMiniProgram mini) {
            request.setMiniProgram(new WxMpTemplateMessage.MiniProgram(
                    mini.page().appId(), mini.page().path(), false));
        }
    }
}
