package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The draft box. A draft leaves it when it has been mass-sent or published (WeChat, drafts). */
public final class Drafts {

    private final MediaShelf shelf;
    private final MediaIds ids;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    public Drafts(MediaShelf shelf, MediaIds ids) {
        this.shelf = shelf;
        this.ids = ids;
    }

    public Draft add(List<Article> articles, Instant now) {
        articles.forEach(article -> shelf.loadPermanent(article.thumbMediaId(), now));
        Draft draft = new Draft(ids.next(), articles, now, now);
        drafts.put(draft.mediaId(), draft);
        return draft;
    }

    /** Refuses an unknown draft with 40007 and an index outside it with 40060. */
    public void update(String mediaId, int index, Article article, Instant now) {
        Draft former = load(mediaId);
        if (index < 0 || index >= former.articles().size()) {
            throw Refusal.INVALID_ARTICLE_INDEX.asException();
        }
        shelf.loadPermanent(article.thumbMediaId(), now);
        List<Article> articles = new ArrayList<>(former.articles());
        articles.set(index, article);
        drafts.put(mediaId, new Draft(mediaId, articles, former.createdAt(), now));
    }

    public Draft load(String mediaId) {
        Draft draft = drafts.get(mediaId);
        if (draft == null) {
            throw Refusal.INVALID_MEDIA_ID.asException();
        }
        return draft;
    }

    public void delete(String mediaId) {
        drafts.remove(load(mediaId).mediaId());
    }

    /** Takes a draft out after it was sent or published; one that is gone already stays gone. */
    public void spend(String mediaId) {
        drafts.remove(mediaId);
    }

    /** Newest first. */
    public List<Draft> all() {
        List<Draft> all = new ArrayList<>(drafts.values());
        Collections.reverse(all);
        return all;
    }
}
