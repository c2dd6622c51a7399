package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.FanMessages;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.fault.Postman;
import java.time.Instant;
import java.util.Map;

/** What fans do: it changes their state, opens windows, and is told to the product. */
public final class FanActs {

    private final Fans fans;
    private final FanMessages messages;
    private final Postman postman;

    FanActs(Fans fans, FanMessages messages, Postman postman) {
        this.fans = fans;
        this.messages = messages;
        this.postman = postman;
    }

    /** Makes a follower without telling the product. */
    public void appear(String openid, Instant at) {
        fans.follow(openid, at, Origin.SEARCH, "");
    }

    public void follow(String openid, Origin origin, Instant at) {
        Fan fan = fans.follow(openid, at, origin, "");
        fan.windows().openByAction(at);
        postman.post(messages.subscribe(openid, at, "", ""));
    }

    public void unfollow(String openid, Instant at) {
        fans.unfollow(loadFollower(openid));
        postman.post(messages.unsubscribe(openid, at));
    }

    /** Scans a code: who does not follow yet follows through it. */
    public void scan(String openid, String scene, String ticket, Instant at) {
        boolean known = fans.find(openid).map(Fan::isFollowing).orElse(false);
        Fan fan = fans.follow(openid, at, Origin.CODE, scene);
        fan.windows().openByAction(at);
        postman.post(known ? messages.scan(openid, at, scene, ticket) : messages.subscribe(openid, at, scene, ticket));
    }

    public void click(String openid, String key, Instant at) {
        loadFollower(openid).windows().openByAction(at);
        postman.post(messages.click(openid, at, key));
    }

    /** Opening a menu's page opens no window. */
    public void view(String openid, String url, Instant at) {
        loadFollower(openid);
        postman.post(messages.view(openid, at, url));
    }

    public void sendText(String openid, String text, Instant at) {
        say(messages.text(openid, at, text));
    }

    public void sendImage(String openid, String url, String mediaId, Instant at) {
        say(messages.image(openid, at, url, mediaId));
    }

    /** Sends a message of any type with any fields. */
    public void sendMessage(String openid, String type, Map<String, Object> fields, Instant at) {
        say(messages.message(openid, at, type, fields));
    }

    public void reportLocation(String openid, double latitude, double longitude, Instant at) {
        loadFollower(openid);
        postman.post(messages.location(openid, at, latitude, longitude));
    }

    /** Causes an event of any name with any fields, which changes nothing here. */
    public void causeEvent(String openid, String event, Map<String, Object> fields, Instant at) {
        postman.post(CallbackMessage.event(openid, at, event, fields));
    }

    private void say(CallbackMessage message) {
        loadFollower(message.openid()).windows().openByMessage(message.createdAt());
        postman.post(message);
    }

    private Fan loadFollower(String openid) {
        return fans.find(openid)
                .filter(Fan::isFollowing)
                .orElseThrow(() -> new IllegalArgumentException(openid + " does not follow"));
    }
}
