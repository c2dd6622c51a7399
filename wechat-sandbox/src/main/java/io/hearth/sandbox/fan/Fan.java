package io.hearth.sandbox.fan;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** One WeChat user as this account knows them, following or no longer. */
public final class Fan {

    private final String openid;
    private final ReplyWindows windows = new ReplyWindows();
    private final SortedSet<Integer> tags = new TreeSet<>();
    private boolean following;
    private boolean refusesMessages;
    private boolean blacklisted;
    private Instant followedAt = Instant.EPOCH;
    private long followOrder;
    private Origin origin = Origin.OTHER;
    private String scene = "";
    private String remark = "";

    Fan(String openid) {
        this.openid = openid;
    }

    public String openid() {
        return openid;
    }

    public boolean isFollowing() {
        return following;
    }

    /** Whether a message of the account's own accord can reach them. */
    public boolean isReachable() {
        return following && !refusesMessages && !blacklisted;
    }

    public boolean refusesMessages() {
        return refusesMessages;
    }

    public void setRefusesMessages(boolean refuses) {
        refusesMessages = refuses;
    }

    public boolean isBlacklisted() {
        return blacklisted;
    }

    public void setBlacklisted(boolean listed) {
        blacklisted = listed;
    }

    public Instant followedAt() {
        return followedAt;
    }

    public Origin origin() {
        return origin;
    }

    /** The scene of the code through which they followed; empty without one. */
    public String scene() {
        return scene;
    }

    public String remark() {
        return remark;
    }

    public void setRemark(String text) {
        remark = text;
    }

    public ReplyWindows windows() {
        return windows;
    }

    public SortedSet<Integer> tags() {
        return Collections.unmodifiableSortedSet(tags);
    }

    void addTag(int tagId) {
        tags.add(tagId);
    }

    void removeTag(int tagId) {
        tags.remove(tagId);
    }

    long followOrder() {
        return followOrder;
    }

    void follow(Instant now, long order, Origin from, String codeScene) {
        following = true;
        followedAt = now;
        followOrder = order;
        origin = from;
        scene = codeScene;
    }

    /** Leaving takes tags, remark and windows away. */
    void unfollow() {
        following = false;
        tags.clear();
        remark = "";
        windows.close();
    }
}
