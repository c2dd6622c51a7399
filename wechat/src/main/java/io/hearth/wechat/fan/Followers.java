package io.hearth.wechat.fan;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import java.util.List;
import java.util.Optional;

/** Who follows the account. */
public interface Followers {

    /** 100 (WeChat, user information). */
    int MAX_INFOS = 100;

    /**
     * A page of followers, in WeChat's order, up to 10,000.
     *
     * @param after the former page's last; empty for the first page
     */
    Answer<FollowerPage> page(Optional<OpenId> after);

    /**
     * What WeChat tells about fans, in the order asked for. One wrong openid refuses them all (40003).
     *
     * @throws IllegalArgumentException if there are none, or more than {@value #MAX_INFOS}
     */
    Answer<List<FanInfo>> infos(List<OpenId> fans);
}
