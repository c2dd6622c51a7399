package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.Way;
import io.hearth.wechat.message.SubscriptionNotice;
import org.jspecify.annotations.Nullable;

/**
 * A message to one fan, held by one dispatcher.
 *
 * @param epoch never given twice; a dispatcher with an old one gets no further
 * @param planned the way that it waits for again when it does not go out
 * @param notice what is sent instead of the text, for one of the fan's grants; null for a customer-service message
 */
record Direct(
        Touchpoint touchpoint,
        long epoch,
        Wave wave,
        Way planned,
        String text,
        @Nullable SubscriptionNotice notice) {

    OpenId fan() {
        return touchpoint.openId();
    }
}
