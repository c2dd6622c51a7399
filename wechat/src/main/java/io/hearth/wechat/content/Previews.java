package io.hearth.wechat.content;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.SendResult;

/** Shows one fan what a mass message will look like. It is counted as none of the fan's messages of the month. */
public interface Previews {

    /** Up to 100 a day (WeChat, mass messages, preview). A preview whose answer was lost may be shown again. */
    SendResult show(OpenId fan, MassContent content);
}
