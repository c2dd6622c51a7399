package io.hearth.wechat.fan;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.TagId;
import java.util.List;
import java.util.Optional;

/** The account's tags at WeChat: up to 100, and 20 on a fan. A send to a tag reaches whoever carries it. */
public interface Tags {

    /** 50 (WeChat, user tags). */
    int MAX_FANS = 50;

    Answer<List<Tag>> all();

    /**
     * @param name up to 30 bytes, and no other tag's; after a lost answer a repetition may be refused for that (45157)
     */
    Answer<Tag> create(String name);

    Answer<Done> rename(TagId tag, String name);

    /** Fans lose it with the tag. */
    Answer<Done> remove(TagId tag);

    /**
     * Gives followers a tag: all of them, or none.
     *
     * @throws IllegalArgumentException if there are none, or more than {@value #MAX_FANS}
     */
    Answer<Done> assign(TagId tag, List<OpenId> fans);

    /**
     * Takes a tag from followers.
     *
     * @throws IllegalArgumentException if there are none, or more than {@value #MAX_FANS}
     */
    Answer<Done> unassign(TagId tag, List<OpenId> fans);

    /**
     * A page of the fans with a tag.
     *
     * @param after the former page's last; empty for the first page
     */
    Answer<FollowerPage> page(TagId tag, Optional<OpenId> after);
}
