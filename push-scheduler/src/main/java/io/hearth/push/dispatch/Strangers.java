package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.Followers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom of an audience WeChat does not know. One wrong openid refuses a whole mass send (40003) and WeChat does not
 * say which, so that fans are asked about by the hundred, and a hundred that is refused by halves: that costs none of
 * the day's few mass sends.
 */
final class Strangers {

    /** Invalid openid (WeChat). */
    static final int UNKNOWN_OPENID = 40003;

    private final Followers followers;

    Strangers(Followers followers) {
        this.followers = followers;
    }

    /** Empty if WeChat gave no usable answer about some of them. */
    Optional<Set<OpenId>> among(List<OpenId> audience) {
        Set<OpenId> strangers = new HashSet<>();
        for (int from = 0; from < audience.size(); from += Followers.MAX_INFOS) {
            int until = Math.min(from + Followers.MAX_INFOS, audience.size());
            if (!find(audience.subList(from, until), strangers)) {
                return Optional.empty();
            }
        }
        return Optional.of(strangers);
    }

    private boolean find(List<OpenId> fans, Set<OpenId> strangers) {
        Answer<List<FanInfo>> answer = followers.infos(fans);
        if (answer instanceof Answer.Given) {
            return true;
        }
        if (!(answer instanceof Answer.Refused<List<FanInfo>> refused) || refused.code() != UNKNOWN_OPENID) {
            return false;
        }
        if (fans.size() == 1) {
            return strangers.add(fans.get(0));
        }
        int half = fans.size() / 2;
        return find(fans.subList(0, half), strangers) && find(fans.subList(half, fans.size()), strangers);
    }
}
