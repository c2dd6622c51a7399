package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.JobEvents;
import io.hearth.sandbox.content.Article;
import io.hearth.sandbox.content.Draft;
import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.mass.MassContent;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.mass.MassJobs;
import io.hearth.sandbox.mass.MassOrigin;
import io.hearth.sandbox.mass.MassStatus;
import io.hearth.sandbox.statistics.Facts;
import io.hearth.sandbox.statistics.SentArticle;
import io.hearth.sandbox.time.ShanghaiCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ends a mass job: delivers or fails, takes the draft out of the box, and reports to the product. */
final class MassWork {

    static final String EVENT = "MASSSENDJOBFINISH";

    private final Drafts drafts;
    private final Facts facts;
    private final LaterWork work;
    private final boolean keepDrafts;

    MassWork(Drafts drafts, Facts facts, LaterWork work, boolean keepDrafts) {
        this.drafts = drafts;
        this.facts = facts;
        this.work = work;
        this.keepDrafts = keepDrafts;
    }

    void start(MassJob job, MassJobs jobs) {
        MassContent content = job.order().content();
        // What is sent is what the draft was when the job was accepted.
        Optional<Draft> draft =
                content.type().equals("mpnews") ? Optional.of(drafts.load(content.value())) : Optional.empty();
        work.later(() -> end(job, jobs, draft));
    }

    private void end(MassJob job, MassJobs jobs, Optional<Draft> draft) {
        work.injectedOutcome(EVENT)
                .ifPresentOrElse(outcome -> jobs.fail(job, outcome), () -> jobs.finish(job, work.now()));
        if (job.status() == MassStatus.SEND_SUCCESS) {
            draft.ifPresent(sent -> release(job, sent));
        }
        if (job.order().origin() == MassOrigin.API && job.status() != MassStatus.DELETE) {
            report(job);
        }
    }

    private void release(MassJob job, Draft draft) {
        LocalDate day = ShanghaiCalendar.day(work.now());
        List<Article> articles = draft.articles();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            String msgid = job.dataId() + "_" + (i + 1);
            facts.addArticle(new SentArticle(msgid, article.title(), article.sourceUrl(), day, job.sentCount()));
        }
        if (!keepDrafts) {
            drafts.spend(draft.mediaId());
        }
    }

    private void report(MassJob job) {
        work.report(JobEvents.massSendJobFinish(
                work.now(),
                job.msgId(),
                job.outcome(),
                job.totalCount(),
                job.filterCount(),
                job.sentCount(),
                job.errorCount()));
    }
}
