package io.hearth.store.statistics;

import java.util.Locale;

/** Kinds of figures. The names are stored and never change. */
public enum ChannelSeries {
    /** Who came and who left, by WeChat's number for the way. */
    FOLLOWER_CHANGES,
    /** Followers at the end of a day. */
    FOLLOWER_TOTALS,
    /** Fans who wrote, by WeChat's number for the kind of message. */
    MESSAGES,
    /** Readers and sharers of all articles. */
    ACCOUNT_READING,
    /** Readers and sharers of one article on a day. */
    ARTICLE_READING,
    /** Readers and sharers of one article on, or up to, a day after it was sent. */
    ARTICLE_HISTORY;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
