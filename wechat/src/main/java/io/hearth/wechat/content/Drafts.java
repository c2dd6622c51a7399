package io.hearth.wechat.content;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.MediaId;
import java.util.List;

/** WeChat's draft box, from which articles are sent. */
public interface Drafts {

    /** One send carries up to 8 articles (WeChat, drafts). */
    int MAX_ARTICLES = 8;

    /**
     * Puts articles into the box. Each call adds a draft, also after an answer that was lost.
     *
     * @throws IllegalArgumentException if there is no article, or more than {@value #MAX_ARTICLES}
     */
    Answer<MediaId> add(List<Article> articles);

    /**
     * Replaces one article of a draft.
     *
     * @param index from 0
     */
    Answer<Done> update(MediaId draft, int index, Article article);

    Answer<Done> remove(MediaId draft);
}
