package io.hearth.sandbox.fan;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everybody who ever followed, and the followers in the order in which they came. */
public final class Fans {

    /** {@code user/get} and {@code user/tag/get} answer 10,000 a page (WeChat, user management). */
    public static final int PAGE = 10_000;

    private final Map<String, Fan> byOpenid = new HashMap<>();
    private final TreeMap<Long, Fan> followers = new TreeMap<>();
    private long lastOrder;

    public Optional<Fan> find(String openid) {
        return Optional.ofNullable(byOpenid.get(openid));
    }

    /** Refuses an openid that never followed this account with 40003. */
    public Fan load(String openid) {
        return find(openid).orElseThrow(Refusal.INVALID_OPENID::asException);
    }

    /** Refuses an openid that does not follow with 43004. */
    public Fan loadFollower(String openid) {
        Fan fan = load(openid);
        if (!fan.isFollowing()) {
            throw Refusal.NOT_FOLLOWING.asException();
        }
        return fan;
    }

    /** Makes somebody follow, known or new; who follows already stays as they are. */
    public Fan follow(String openid, Instant now, Origin origin, String scene) {
        Fan fan = byOpenid.computeIfAbsent(openid, Fan::new);
        if (!fan.isFollowing()) {
            fan.follow(now, ++lastOrder, origin, scene);
            followers.put(fan.followOrder(), fan);
        }
        return fan;
    }

    public void unfollow(Fan fan) {
        followers.remove(fan.followOrder());
        fan.unfollow();
    }

    public int countFollowers() {
        return followers.size();
    }

    public Collection<Fan> followers() {
        return List.copyOf(followers.values());
    }

    public Collection<Fan> all() {
        return List.copyOf(byOpenid.values());
    }

    /** The page after {@code nextOpenid}, who may have left meanwhile; from the start when empty. */
    public List<Fan> pageAfter(String nextOpenid) {
        return after(nextOpenid).limit(PAGE).toList();
    }

    /** The page of followers with a tag after {@code nextOpenid}; from the start when empty. */
    public List<Fan> taggedAfter(int tagId, String nextOpenid) {
        return after(nextOpenid)
                .filter(fan -> fan.tags().contains(tagId))
                .limit(PAGE)
                .toList();
    }

    /** Followers with a tag, in the order in which they came. */
    public List<Fan> tagged(int tagId) {
        return after("").filter(fan -> fan.tags().contains(tagId)).toList();
    }

    private Stream<Fan> after(String openid) {
        long order = openid.isEmpty() ? 0 : load(openid).followOrder();
        return followers.tailMap(order, false).values().stream();
    }
}
