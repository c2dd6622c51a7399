package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hearth.sandbox.api.Fields;
import io.hearth.sandbox.api.Json;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.http.ApiRequest;
import io.hearth.sandbox.world.FanActs;
import io.hearth.sandbox.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes fans, and makes them act. */
final class FanCommands {

    private final World world;

    FanCommands(World world) {
        this.world = world;
    }

    JsonNode add(ApiRequest request) {
        List<String> openids = Fields.parse(request.body()).texts("openids");
        world.lock()
                .run(() -> openids.forEach(
                        openid -> world.acts().appear(openid, world.clock().instant())));
        return Json.object().put("added", openids.size());
    }

    JsonNode list(ApiRequest request) {
        return world.lock().call(() -> {
            ArrayNode fans = Json.array();
            world.fans().all().forEach(fan -> fans.add(describe(fan)));
            return Json.object().set("fans", fans);
        });
    }

    private JsonNode describe(Fan fan) {
        ArrayNode tags = Json.array();
        fan.tags().forEach(tags::add);
        return Json.object()
                .put("openid", fan.openid())
                .put("following", fan.isFollowing())
                .put("followed_at", fan.followedAt().toString())
                .put("scene", fan.scene())
                .put("messages_left", fan.windows().left(world.clock().instant()))
                .set("tags", tags);
    }

    /** An {@code at} in seconds sets another {@code CreateTime} than now, for what comes late. */
    JsonNode act(ApiRequest request) {
        Fields deed = Fields.parse(request.body());
        world.lock().run(() -> {
            Instant at = deed.has("at")
                    ? Instant.ofEpochSecond(deed.number("at"))
                    : world.clock().instant();
            act(world.acts(), deed.text("openid"), deed, at);
        });
        return Json.object().put("done", true);
    }

    private static void act(FanActs acts, String openid, Fields deed, Instant at) {
        String action = deed.text("action");
        switch (action) {
            case "follow" -> acts.follow(openid, Origin.SEARCH, at);
            case "unfollow" -> acts.unfollow(openid, at);
            case "text" -> acts.sendText(openid, deed.text("content"), at);
            case "image" -> acts.sendImage(openid, deed.text("url"), deed.textOr("media_id", "sandbox"), at);
            case "message" -> acts.sendMessage(openid, deed.text("type"), fields(deed), at);
            case "event" -> acts.causeEvent(openid, deed.text("event"), fields(deed), at);
            case "click" -> acts.click(openid, deed.text("key"), at);
            case "view" -> acts.view(openid, deed.text("url"), at);
            case "scan" -> scan(acts, openid, deed, at);
            case "read" -> acts.read(openid, deed.text("msgid"), at);
            case "share" -> acts.share(openid, deed.text("msgid"), at);
            case "refuse_messages" -> acts.refuseMessages(openid, true);
            case "accept_messages" -> acts.refuseMessages(openid, false);
            case "accept_notice" -> acts.answerNotice(openid, deed.text("template_id"), true, at);
            case "reject_notice" -> acts.answerNotice(openid, deed.text("template_id"), false, at);
            case "revoke_notice" -> acts.revokeNotice(openid, deed.text("template_id"), at);
            case "grant" -> acts.grantInScene(openid, deed.text("template_id"), deed.integer("scene"));
            default -> throw new IllegalArgumentException("fans do not " + action);
        }
    }

    private static void scan(FanActs acts, String openid, Fields deed, Instant at) {
        if (deed.has("scene")) {
            acts.scan(openid, deed.text("scene"), deed.textOr("ticket", ""), at);
        } else {
            acts.scanTicket(openid, deed.text("ticket"), at);
        }
    }

    private static Map<String, Object> fields(Fields deed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Fields given = deed.object("fields");
        given.names().forEach(name -> fields.put(name, given.node().path(name).asText()));
        return fields;
    }
}
