package io.hearth.wechat.mp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.TagId;
import io.hearth.wechat.fan.FanInfo;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Followers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code user/get} and {@code user/info}. */
final class MpFollowers implements Followers {

    private final Calls calls;

    MpFollowers(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<FollowerPage> page(Optional<OpenId> after) {
        String query =
                after.map(fan -> "next_openid=" + Query.encode(fan.value())).orElse(null);
        return calls.get(WxMpApiUrl.User.USER_GET_URL, query, MpFollowers::readPage);
    }

    /** WeChat leaves {@code data} out of an empty page. */
    static FollowerPage readPage(JsonFields answer) {
        List<OpenId> fans = answer.findObject("data").map(data -> data.elements("openid")).orElse(List.of()).stream()
                .map(element -> new OpenId(element.getAsString()))
                .toList();
        return new FollowerPage(answer.numberOr("total", 0), fans);
    }

    @Override
    public Answer<List<FanInfo>> infos(List<OpenId> fans) {
        Sizes.require("fans", fans, MAX_INFOS);
        JsonArray users = new JsonArray();
        for (OpenId fan : fans) {
            JsonObject user = new JsonObject();
            user.addProperty("openid", fan.value());
            user.addProperty("lang", "zh_CN");
            users.add(user);
        }
        JsonObject request = new JsonObject();
        request.add("user_list", users);
        return calls.post(
                WxMpApiUrl.User.USER_INFO_BATCH_GET_URL,
                request.toString(),
                answer -> answer.objects("user_info_list").stream()
                        .map(MpFollowers::readInfo)
                        .toList());
    }

    static FanInfo readInfo(JsonFields info) {
        OpenId fan = new OpenId(info.text("openid"));
        if (info.number("subscribe") == 0) {
            return new FanInfo.Gone(fan);
        }
        String unionId = info.textOrEmpty("unionid");
        return new FanInfo.Following(
                fan,
                Instant.ofEpochSecond(info.number("subscribe_time")),
                info.textOrEmpty("subscribe_scene"),
                codeScene(info),
                info.textOrEmpty("language"),
                info.textOrEmpty("remark"),
                tags(info),
                unionId.isEmpty() ? Optional.empty() : Optional.of(unionId));
    }

    /** A code is made with a text or with a number; without a code the number is 0. */
    private static String codeScene(JsonFields info) {
        String text = info.textOrEmpty("qr_scene_str");
        long number = text.isEmpty() ? info.numberOr("qr_scene", 0) : 0;
        return number > 0 ? Long.toString(number) : text;
    }

    private static List<TagId> tags(JsonFields info) {
        List<JsonElement> ids = info.has("tagid_list") ? info.elements("tagid_list") : List.of();
        return ids.stream().map(id -> new TagId(id.getAsInt())).toList();
    }
}
