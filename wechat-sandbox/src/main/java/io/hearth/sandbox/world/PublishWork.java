package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.JobEvents;
import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.content.Publication;
import io.hearth.sandbox.content.Publications;
import java.util.List;

/** Ends a publication: the articles get pages, the draft leaves the box, and the product is told. */
final class PublishWork {

    static final String EVENT = "PUBLISHJOBFINISH";

    private final Drafts drafts;
    private final LaterWork work;
    private final boolean keepDrafts;

    PublishWork(Drafts drafts, LaterWork work, boolean keepDrafts) {
        this.drafts = drafts;
        this.work = work;
        this.keepDrafts = keepDrafts;
    }

    void start(Publication publication, Publications publications) {
        work.later(() -> end(publication, publications));
    }

    private void end(Publication publication, Publications publications) {
        if (work.injectedOutcome(EVENT).isPresent()) {
            publications.fail(publication);
            report(publication, List.of());
            return;
        }
        publications.succeed(publication);
        if (!keepDrafts) {
            drafts.spend(publication.draft().mediaId());
        }
        report(publication, publication.urls());
    }

    private void report(Publication publication, List<String> urls) {
        work.report(JobEvents.publishJobFinish(
                work.now(), publication.publishId(), publication.status().number(), publication.articleId(), urls));
    }
}
