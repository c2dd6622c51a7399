package io.hearth.sandbox.fan;

import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account's tags and who carries them. The ids 0 to 2 are WeChat's own. */
public final class Tags {

    /** 100 tags, 20 a fan, 50 openids a call, names of 30 bytes (WeChat, user tags). */
    static final int MOST_TAGS = 100;

    static final int MOST_ON_FAN = 20;
    static final int MOST_OPENIDS = 50;
    static final int MOST_NAME_BYTES = 30;

    private static final int LAST_RESERVED = 2;
    private static final Tag STARRED = new Tag(LAST_RESERVED, "星标组");
    private static final int FIRST_ID = 100;

    private final Fans fans;
    private final Map<Integer, Tag> tags = new LinkedHashMap<>();
    private int nextId = FIRST_ID;

    public Tags(Fans fans) {
        this.fans = fans;
        tags.put(STARRED.id(), STARRED);
    }

    /** Refuses a name that is taken (45157), too long (45158), or one tag too many (45056). */
    public Tag create(String name) {
        checkName(name);
        if (tags.size() - 1 >= MOST_TAGS) {
            throw Refusal.TOO_MANY_TAGS.asException();
        }
        Tag tag = new Tag(nextId++, name);
        tags.put(tag.id(), tag);
        return tag;
    }

    public void rename(int id, String name) {
        loadOwn(id);
        checkName(name);
        tags.put(id, new Tag(id, name));
    }

    /** Fans lose the tag with it. */
    public void delete(int id) {
        loadOwn(id);
        fans.all().forEach(fan -> fan.removeTag(id));
        tags.remove(id);
    }

    public Collection<Tag> all() {
        return List.copyOf(tags.values());
    }

    /** Refuses an unknown tag with 45159. */
    public Tag load(int id) {
        Tag tag = tags.get(id);
        if (tag == null) {
            throw Refusal.INVALID_TAG.asException();
        }
        return tag;
    }

    public int count(int id) {
        return fans.tagged(id).size();
    }

    /** Tags all of them or, for one unknown openid (40003) or a fan with 20 tags (45059), none. */
    public void tag(List<String> openids, int id) {
        List<Fan> meant = load(openids, id);
        for (Fan fan : meant) {
            if (!fan.tags().contains(id) && fan.tags().size() >= MOST_ON_FAN) {
                throw Refusal.TOO_MANY_TAGS_ON_FAN.asException();
            }
        }
        meant.forEach(fan -> fan.addTag(id));
    }

    public void untag(List<String> openids, int id) {
        load(openids, id).forEach(fan -> fan.removeTag(id));
    }

    private List<Fan> load(List<String> openids, int id) {
        load(id);
        if (openids.isEmpty() || openids.size() > MOST_OPENIDS) {
            throw Refusal.INVALID_LIST_SIZE.asException();
        }
        return openids.stream().map(this::loadFollower).toList();
    }

    /** Only followers can be tagged; who left counts as a wrong openid. */
    private Fan loadFollower(String openid) {
        Fan fan = fans.load(openid);
        if (!fan.isFollowing()) {
            throw Refusal.INVALID_OPENID.asException();
        }
        return fan;
    }

    private void loadOwn(int id) {
        if (id <= LAST_RESERVED) {
            throw Refusal.RESERVED_TAG.asException();
        }
        load(id);
    }

    private void checkName(String name) {
        if (name.isBlank() || tags.values().stream().anyMatch(tag -> tag.name().equals(name))) {
            throw Refusal.DUPLICATE_TAG_NAME.asException();
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            throw Refusal.TAG_NAME_TOO_LONG.asException();
        }
    }
}
