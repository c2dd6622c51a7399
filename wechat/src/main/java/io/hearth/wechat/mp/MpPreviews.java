package io.hearth.wechat.mp;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.content.Previews;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code message/mass/preview}. */
final class MpPreviews implements Previews {

    private final Calls calls;

    MpPreviews(Calls calls) {
        this.calls = calls;
    }

    @Override
    public SendResult show(OpenId fan, MassContent content) {
        return calls.sendWithoutNumber(
                WxMpApiUrl.MassMessage.MESSAGE_MASS_PREVIEW_URL, MassRequests.preview(fan, content));
    }
}
