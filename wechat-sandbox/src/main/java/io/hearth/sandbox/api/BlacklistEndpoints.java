package io.hearth.sandbox.api;

import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.refusal.Refusal;
import java.util.List;

/** {@code /cgi-bin/tags/members/*blacklist}. */
final class BlacklistEndpoints {

    /** 20 openids a call (WeChat, black list). */
    private static final int MOST = 20;

    private final Fans fans;

    BlacklistEndpoints(Fans fans) {
        this.fans = fans;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/tags/members/getblacklist", this::list)
                .post("/cgi-bin/tags/members/batchblacklist", call -> change(call, true))
                .post("/cgi-bin/tags/members/batchunblacklist", call -> change(call, false));
    }

    private Answer list(ApiCall call) {
        String begin = call.fields().textOr("begin_openid", "");
        List<Fan> page = fans.followers().stream()
                .filter(Fan::isBlacklisted)
                .filter(fan -> begin.isEmpty() || fan.openid().compareTo(begin) > 0)
                .limit(Fans.PAGE)
                .toList();
        return Json.data(FollowerEndpoints.withPage(Json.object().put("total", page.size()), page));
    }

    private Answer change(ApiCall call, boolean listed) {
        List<String> openids = call.fields().texts("openid_list");
        if (openids.isEmpty() || openids.size() > MOST) {
            throw Refusal.INVALID_LIST_SIZE.asException();
        }
        List<Fan> meant = openids.stream().map(fans::load).toList();
        meant.forEach(fan -> fan.setBlacklisted(listed));
        return Json.ok();
    }
}
