package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Tag;
import io.hearth.sandbox.fan.Tags;
import io.hearth.sandbox.http.Answer;
import java.util.List;

/** {@code /cgi-bin/tags/*} and {@code /cgi-bin/user/tag/get}. */
final class TagEndpoints {

    private final Tags tags;
    private final Fans fans;

    TagEndpoints(Tags tags, Fans fans) {
        this.tags = tags;
        this.fans = fans;
    }

    void addTo(Routes routes) {
        routes.post("/cgi-bin/tags/create", this::create)
                .get("/cgi-bin/tags/get", this::list)
                .post("/cgi-bin/tags/update", this::rename)
                .post("/cgi-bin/tags/delete", this::delete)
                .post("/cgi-bin/user/tag/get", this::members)
                .post("/cgi-bin/tags/members/batchtagging", this::tag)
                .post("/cgi-bin/tags/members/batchuntagging", this::untag)
                .post("/cgi-bin/tags/getidlist", this::tagsOfFan);
    }

    private Answer create(ApiCall call) {
        Tag tag = tags.create(call.fields().object("tag").text("name"));
        return Json.data(
                Json.object().set("tag", Json.object().put("id", tag.id()).put("name", tag.name())));
    }

    private Answer list(ApiCall call) {
        ArrayNode list = Json.array();
        for (Tag tag : tags.all()) {
            list.addObject().put("id", tag.id()).put("name", tag.name()).put("count", tags.count(tag.id()));
        }
        return Json.data(Json.object().set("tags", list));
    }

    private Answer rename(ApiCall call) {
        Fields tag = call.fields().object("tag");
        tags.rename(tag.integer("id"), tag.text("name"));
        return Json.ok();
    }

    private Answer delete(ApiCall call) {
        tags.delete(call.fields().object("tag").integer("id"));
        return Json.ok();
    }

    private Answer members(ApiCall call) {
        Fields fields = call.fields();
        int tagId = tags.load(fields.integer("tagid")).id();
        String after = fields.textOr("next_openid", "");
        List<Fan> page = fans.taggedAfter(tagId, after);
        return Json.data(FollowerEndpoints.withPage(Json.object(), page));
    }

    private Answer tag(ApiCall call) {
        Fields fields = call.fields();
        tags.tag(fields.texts("openid_list"), fields.integer("tagid"));
        return Json.ok();
    }

    private Answer untag(ApiCall call) {
        Fields fields = call.fields();
        tags.untag(fields.texts("openid_list"), fields.integer("tagid"));
        return Json.ok();
    }

    private Answer tagsOfFan(ApiCall call) {
        ArrayNode ids = Json.array();
        fans.load(call.fields().text("openid")).tags().forEach(ids::add);
        return Json.data(Json.object().set("tagid_list", ids));
    }
}
