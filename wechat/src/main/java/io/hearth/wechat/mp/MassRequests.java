package io.hearth.wechat.mp;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.TagMessage;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.mp.bean.WxMpMassOpenIdsMessage;
import me.chanjar.weixin.mp.bean.WxMpMassPreviewMessage;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;

/** Mass messages as WeChat wants them. */
final class MassRequests {

    private MassRequests() {}

    static String of(MassMessage message) {
        WxMpMassOpenIdsMessage request = new WxMpMassOpenIdsMessage();
        request.setToUsers(message.audience().stream().map(OpenId::value).toList());
        request.setClientMsgId(message.clientMessageId().value());
        Body body = body(message.content());
        request.setMsgType(body.type());
        request.setContent(body.text());
        request.setMediaId(body.mediaId());
        return request.toJson();
    }

    /** Never without a tag: the library would send that to all followers. The types see to it. */
    static String of(TagMessage message) {
        WxMpMassTagMessage request = new WxMpMassTagMessage();
        request.setTagId((long) message.tag().value());
        request.setSendAll(false);
        request.setClientMsgId(message.clientMessageId().value());
        Body body = body(message.content());
        request.setMsgType(body.type());
        request.setContent(body.text());
        request.setMediaId(body.mediaId());
        return request.toJson();
    }

    static String preview(OpenId fan, MassContent content) {
        Body body = body(content);
        WxMpMassPreviewMessage request = new WxMpMassPreviewMessage();
        request.setToWxUserOpenid(fan.value());
        request.setMsgType(body.type());
        request.setContent(body.text());
        request.setMediaId(body.mediaId());
        return request.toJson();
    }

    private static Body body(MassContent content) {
        if (content instanceof MassContent.Text text) {
            return new Body(WxConsts.MassMsgType.TEXT, text.text(), "");
        } else if (content instanceof MassContent.Articles articles) {
            return new Body(WxConsts.MassMsgType.MPNEWS, "", articles.draft().value());
        } else if (content instanceof MassContent.Picture picture) {
            return new Body(WxConsts.MassMsgType.IMAGE, "", picture.picture().value());
        }
        throw new IllegalStateException("content of no known kind");
    }

    /** The library writes only what belongs to the type. */
    private record Body(String type, String text, String mediaId) {}
}
