package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Drafts that were published; this tells nobody but the account itself. */
public final class Publications {

    private static final long FIRST_ID = 2_247_483_648L;

    private final Drafts drafts;
    private final MediaIds ids;
    private final BiConsumer<Publication, Publications> onSubmitted;
    private final Map<Long, Publication> publications = new LinkedHashMap<>();

    /** @param onSubmitted sees to it that {@link #succeed} or {@link #fail} is called later */
    public Publications(Drafts drafts, MediaIds ids, BiConsumer<Publication, Publications> onSubmitted) {
        this.drafts = drafts;
        this.ids = ids;
        this.onSubmitted = onSubmitted;
    }

    public Publication submit(String draftId, Instant now) {
        Draft draft = drafts.load(draftId);
        Publication publication = new Publication(FIRST_ID + publications.size(), ids.next(), draft, now);
        publications.put(publication.publishId(), publication);
        onSubmitted.accept(publication, this);
        return publication;
    }

    public void succeed(Publication publication) {
        publication.become(Publication.Status.PUBLISHED);
    }

    public void fail(Publication publication) {
        publication.become(Publication.Status.FAILED);
    }

    /** Refuses an unknown number with 53600. */
    public Publication load(long publishId) {
        Publication found = publications.get(publishId);
        if (found == null) {
            throw Refusal.INVALID_PUBLICATION.asException();
        }
        return found;
    }

    /** Refuses an article that is not published with 53600. */
    public Publication loadPublished(String articleId) {
        return published().stream()
                .filter(publication -> publication.articleId().equals(articleId))
                .findFirst()
                .orElseThrow(Refusal.INVALID_PUBLICATION::asException);
    }

    public void delete(String articleId) {
        loadPublished(articleId).become(Publication.Status.DELETED);
    }

    /** Newest first. */
    public List<Publication> published() {
        List<Publication> published = new ArrayList<>(publications.values());
        published.removeIf(publication -> publication.status() != Publication.Status.PUBLISHED);
        Collections.reverse(published);
        return published;
    }
}
