package io.hearth.wechat.mp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.TagId;
import io.hearth.wechat.fan.FollowerPage;
import io.hearth.wechat.fan.Tag;
import io.hearth.wechat.fan.Tags;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;

/** {@code tags} and {@code user/tag/get}. */
final class MpTags implements Tags {

    private final Calls calls;

    MpTags(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Answer<List<Tag>> all() {
        return calls.get(WxMpApiUrl.UserTag.TAGS_GET, null, answer -> answer.objects("tags").stream()
                .map(MpTags::read)
                .toList());
    }

    @Override
    public Answer<Tag> create(String name) {
        JsonObject tag = new JsonObject();
        tag.addProperty("name", name);
        return calls.post(WxMpApiUrl.UserTag.TAGS_CREATE, inTag(tag), answer -> read(answer.object("tag")));
    }

    @Override
    public Answer<Done> rename(TagId id, String name) {
        JsonObject tag = new JsonObject();
        tag.addProperty("id", id.value());
        tag.addProperty("name", name);
        return calls.change(WxMpApiUrl.UserTag.TAGS_UPDATE, inTag(tag));
    }

    @Override
    public Answer<Done> remove(TagId id) {
        JsonObject tag = new JsonObject();
        tag.addProperty("id", id.value());
        return calls.change(WxMpApiUrl.UserTag.TAGS_DELETE, inTag(tag));
    }

    @Override
    public Answer<Done> assign(TagId tag, List<OpenId> fans) {
        return calls.change(WxMpApiUrl.UserTag.TAGS_MEMBERS_BATCHTAGGING, members(tag, fans));
    }

    @Override
    public Answer<Done> unassign(TagId tag, List<OpenId> fans) {
        return calls.change(WxMpApiUrl.UserTag.TAGS_MEMBERS_BATCHUNTAGGING, members(tag, fans));
    }

    @Override
    public Answer<FollowerPage> page(TagId tag, Optional<OpenId> after) {
        JsonObject request = new JsonObject();
        request.addProperty("tagid", tag.value());
        request.addProperty("next_openid", after.map(OpenId::value).orElse(""));
        return calls.post(WxMpApiUrl.UserTag.TAG_GET, request.toString(), MpFollowers::readPage);
    }

    private static String inTag(JsonObject tag) {
        JsonObject request = new JsonObject();
        request.add("tag", tag);
        return request.toString();
    }

    private static String members(TagId tag, List<OpenId> fans) {
        Sizes.require("fans", fans, MAX_FANS);
        JsonArray openIds = new JsonArray();
        fans.forEach(fan -> openIds.add(fan.value()));
        JsonObject request = new JsonObject();
        request.add("openid_list", openIds);
        request.addProperty("tagid", tag.value());
        return request.toString();
    }

    private static Tag read(JsonFields tag) {
        return new Tag(new TagId(tag.integer("id")), tag.text("name"), tag.numberOr("count", 0));
    }
}
