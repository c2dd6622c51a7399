package io.hearth.sandbox.world;

import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.content.MediaShelf;
import io.hearth.sandbox.content.Publications;
import io.hearth.sandbox.fan.Fan;
import io.hearth.sandbox.ledger.Ledger;
import io.hearth.sandbox.mass.MassContent;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.mass.MassJobs;
import io.hearth.sandbox.mass.MassOrder;
import io.hearth.sandbox.mass.MassOrigin;
import io.hearth.sandbox.mass.MonthlyAllowance;
import io.hearth.sandbox.statistics.Facts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** One to many: media, drafts, publications and mass sends. */
public final class Publishing {

    private final MediaShelf shelf;
    private final Drafts drafts;
    private final Publications publications;
    private final MonthlyAllowance allowance = new MonthlyAllowance();
    private final MassJobs massJobs;

    Publishing(MediaIds ids, Ledger ledger, Facts facts, LaterWork work, boolean keepDrafts) {
        this.shelf = new MediaShelf(ids);
        this.drafts = new Drafts(shelf, ids);
        PublishWork publishWork = new PublishWork(drafts, work, keepDrafts);
        this.publications = new Publications(drafts, ids, publishWork::start);
        MassWork massWork = new MassWork(drafts, facts, work, keepDrafts);
        this.massJobs = new MassJobs(ledger, allowance, massWork::start);
    }

    /** A text to all, sent by a person at WeChat's web pages; it counts against the four a month. */
    public MassJob sendFromPlatform(Collection<Fan> followers, String text, Instant now) {
        MassContent content = new MassContent("text", text);
        List<Fan> audience = List.copyOf(followers);
        return massJobs.submit(new MassOrder(audience, "platform", content, null, MassOrigin.PLATFORM), now);
    }

    public MediaShelf shelf() {
        return shelf;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Publications publications() {
        return publications;
    }

    public MonthlyAllowance allowance() {
        return allowance;
    }

    public MassJobs massJobs() {
        return massJobs;
    }
}
