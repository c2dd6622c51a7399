package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.http.Answer;
import io.hearth.sandbox.refusal.Refusal;
import java.util.List;

/** {@code /cgi-bin/user/get}, {@code info}, {@code info/batchget} and {@code info/updateremark}. */
final class FollowerEndpoints {

    /** 100 openids a call (WeChat, user information). */
    private static final int MOST_INFOS = 100;

    /** "Shorter than 30 characters" (WeChat, user remarks). */
    private static final int REMARK_END = 30;

    private final Fans fans;

    FollowerEndpoints(Fans fans) {
        this.fans = fans;
    }

    void addTo(Routes routes) {
        routes.get("/cgi-bin/user/get", this::page)
                .get("/cgi-bin/user/info", this::info)
                .post("/cgi-bin/user/info/batchget", this::infos)
                .post("/cgi-bin/user/info/updateremark", this::remark);
    }

    private Answer page(ApiCall call) {
        List<Fan> page = fans.pageAfter(call.query("next_openid"));
        ObjectNode answer = Json.object().put("total", fans.countFollowers());
        return Json.data(withPage(answer, page));
    }

    /** A page's openids and its last one; an empty page has no data. */
    static ObjectNode withPage(ObjectNode answer, List<Fan> page) {
        answer.put("count", page.size());
        if (!page.isEmpty()) {
            List<String> openids = page.stream().map(Fan::openid).toList();
            answer.set("data", Json.object().set("openid", Json.texts(openids)));
        }
        return answer.put(
                "next_openid", page.isEmpty() ? "" : page.get(page.size() - 1).openid());
    }

    private Answer info(ApiCall call) {
        return Json.data(describe(fans.load(call.query("openid"))));
    }

    private Answer infos(ApiCall call) {
        List<Fields> wanted = call.fields().objects("user_list");
        if (wanted.isEmpty() || wanted.size() > MOST_INFOS) {
            throw Refusal.INVALID_LIST_SIZE.asException();
        }
        ArrayNode infos = Json.array();
        wanted.forEach(user -> infos.add(describe(fans.load(user.text("openid")))));
        return Json.data(Json.object().set("user_info_list", infos));
    }

    private Answer remark(ApiCall call) {
        Fields fields = call.fields();
        String remark = fields.text("remark");
        if (remark.length() >= REMARK_END) {
            throw Refusal.INVALID_PARAMETER.about("remark");
        }
        fans.loadFollower(fields.text("openid")).setRemark(remark);
        return Json.ok();
    }

    /** Names and pictures have been empty since December 2021; of who does not follow, nothing is told. */
    private static ObjectNode describe(Fan fan) {
        ObjectNode info =
                Json.object().put("subscribe", fan.isFollowing() ? 1 : 0).put("openid", fan.openid());
        if (!fan.isFollowing()) {
            return info;
        }
        info.put("nickname", "").put("sex", 0).put("language", "zh_CN");
        info.put("city", "").put("province", "").put("country", "").put("headimgurl", "");
        info.put("subscribe_time", fan.followedAt().getEpochSecond());
        info.put("remark", fan.remark())
                .put("groupid", fan.tags().isEmpty() ? 0 : fan.tags().first());
        ArrayNode tags = info.putArray("tagid_list");
        fan.tags().forEach(tags::add);
        info.put("subscribe_scene", fan.origin().scene());
        return info.put("qr_scene", 0).put("qr_scene_str", fan.scene());
    }
}
