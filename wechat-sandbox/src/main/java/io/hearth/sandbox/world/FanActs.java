package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.FanMessages;
import io.hearth.sandbox.callback.JobEvents;
import io.hearth.sandbox.code.QrCode;
import io.hearth.sandbox.code.QrCodes;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.fan.Fans;
import io.hearth.sandbox.fan.Origin;
import io.hearth.sandbox.fault.Postman;
import io.hearth.sandbox.message.Grants;
import io.hearth.sandbox.statistics.Fact;
import io.hearth.sandbox.statistics.Facts;
import java.time.Instant;
import java.util.Map;

/** What fans do: it changes their state, opens windows, is counted, and is told to the product. */
public final class FanActs {

    /** WeChat's message numbers are of this size. */
    private static final long MESSAGES_BEFORE = 24_000_000_000_000_000L;

    /** Shared with a friend (WeChat, data cube, {@code share_scene}). */
    private static final int SHARED_WITH_FRIEND = 1;

    private final Fans fans;
    private final QrCodes codes;
    private final Grants grants;
    private final Facts facts;
    private final Postman postman;
    private final FanMessages messages = new FanMessages(MESSAGES_BEFORE);

    FanActs(Fans fans, QrCodes codes, Grants grants, Facts facts, Postman postman) {
        this.fans = fans;
        this.codes = codes;
        this.grants = grants;
        this.facts = facts;
        this.postman = postman;
    }

    /** Makes a follower without telling the product. */
    public void appear(String openid, Instant at) {
        startToFollow(openid, at, Origin.SEARCH, "");
    }

    public void follow(String openid, Origin origin, Instant at) {
        startToFollow(openid, at, origin, "").windows().openByAction(at);
        postman.post(messages.subscribe(openid, at, "", ""));
    }

    public void unfollow(String openid, Instant at) {
        Fan fan = loadFollower(openid);
        facts.add(Fact.Kind.LEAVE, at, openid, 0);
        fans.unfollow(fan);
        postman.post(messages.unsubscribe(openid, at));
    }

    /** Scans a code that was made here; one whose time is over leads nowhere. */
    public void scanTicket(String openid, String ticket, Instant at) {
        QrCode code = codes.find(ticket, at)
                .orElseThrow(() -> new IllegalArgumentException("no code with this ticket works now"));
        scan(openid, code.scene(), ticket, at);
    }

    /** Scans a code with a scene: who does not follow yet follows through it. */
    public void scan(String openid, String scene, String ticket, Instant at) {
        boolean known = fans.find(openid).map(Fan::isFollowing).orElse(false);
        startToFollow(openid, at, Origin.CODE, scene).windows().openByAction(at);
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

    /** Reads an article of a mass message; the product is not told, only the data cube counts. */
    public void read(String openid, String msgid, Instant at) {
        facts.addAbout(Fact.Kind.READ, at, openid, 0, msgid);
    }

    /** Shares an article with a friend; the product is not told, only the data cube counts. */
    public void share(String openid, String msgid, Instant at) {
        facts.addAbout(Fact.Kind.SHARE, at, openid, SHARED_WITH_FRIEND, msgid);
    }

    /** Closes or opens the account's messages in the settings; the product is not told. */
    public void refuseMessages(String openid, boolean refuse) {
        loadFollower(openid).setRefusesMessages(refuse);
    }

    /** Answers the question whether they want a subscription notice: one more, or none any more. */
    public void answerNotice(String openid, String templateId, boolean accept, Instant at) {
        if (accept) {
            grants.grantNotice(openid, templateId);
        }
        postman.post(JobEvents.subscriptionPopup(openid, at, templateId, accept ? "accept" : "reject"));
    }

    /** Takes every grant of a notice back, in the settings. */
    public void revokeNotice(String openid, String templateId, Instant at) {
        grants.revokeNotice(openid, templateId);
        postman.post(JobEvents.subscriptionChange(openid, at, templateId, "reject"));
    }

    /** Allows one message of a scene; the product learns it from the page it is led back to. */
    public void grantInScene(String openid, String templateId, int scene) {
        grants.grantInScene(openid, templateId, scene);
    }

    /** Causes an event of any name with any fields, which changes nothing here. */
    public void causeEvent(String openid, String event, Map<String, Object> fields, Instant at) {
        postman.post(CallbackMessage.event(openid, at, event, fields));
    }

    private Fan startToFollow(String openid, Instant at, Origin origin, String scene) {
        if (fans.find(openid).filter(Fan::isFollowing).isEmpty()) {
            facts.add(Fact.Kind.FOLLOW, at, openid, origin.userSource());
        }
        return fans.follow(openid, at, origin, scene);
    }

    private void say(CallbackMessage message) {
        loadFollower(message.openid()).windows().openByMessage(message.createdAt());
        facts.add(Fact.Kind.MESSAGE, message.createdAt(), message.openid(), numberOf(message.type()));
        postman.post(message);
    }

    /** As the data cube numbers message types. */
    private static int numberOf(String type) {
        return switch (type) {
            case "text" -> 1;
            case "image" -> 2;
            case "voice" -> 3;
            case "video", "shortvideo" -> 4;
            default -> 6;
        };
    }

    private Fan loadFollower(String openid) {
        return fans.find(openid)
                .filter(Fan::isFollowing)
                .orElseThrow(() -> new IllegalArgumentException(openid + " does not follow"));
    }
}
