package io.hearth.wechat.figures;

import io.hearth.wechat.Answer;

/**
 * WeChat's daily figures, by Shanghai day. Spans may be of any length: they are cut into what WeChat takes at a time,
 * and the first piece without an answer ends the whole. Figures end with yesterday and are ready at 08:00 (WeChat, data
 * cube).
 *
 * <p>Reading and sharing come from WeChat's newer calls where the account has them, else from those that are no longer
 * maintained.
 */
public interface Statistics {

    /** Who came and who left, by how they came. */
    Answer<Figures<FollowerChange>> followerChanges(Days days);

    /** How many followers there were at the end of each day. */
    Answer<Figures<FollowerTotal>> followerTotals(Days days);

    /** Fans who wrote, by kind of message. */
    Answer<Figures<MessageCount>> messages(Days days);

    /** Readers and sharers of each article on each day. */
    Answer<Figures<ArticleDay>> articleDays(Days days);

    /** Readers and sharers of all the account's articles on each day. */
    Answer<Figures<AccountDay>> accountDays(Days days);

    /** How the articles went that were sent on these days. One call a day. */
    Answer<Figures<ArticleHistory>> articleHistories(Days days);
}
