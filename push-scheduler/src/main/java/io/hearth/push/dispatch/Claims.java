package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims due touchpoints with the same content, as many as one call can carry. */
final class Claims {

    private static final String LOCK_NEXT = """
            select campaign_id, text from campaign c
            where state = 'RUNNING' and exists (select 1 from touchpoint t
                where t.campaign_id = c.campaign_id and t.state = 'PENDING' and t.due_at <= :now)
            order by send_at, campaign_id limit 1
            for no key update skip locked
            """;

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final int batchSize;

    Claims(Database database, Touchpoints touchpoints, MassJobs jobs, int batchSize) {
        this.database = database;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.batchSize = batchSize;
    }

    /** One batch of the campaign that has waited longest. A campaign that another dispatcher is claiming is passed over. */
    Optional<Claim> claim(Instant now) {
        return database.inTransaction(() -> lockNext(now).map(content -> claim(content, now)));
    }

    private Claim claim(Content content, Instant now) {
        // Two more than fit: whoever holds the campaign sees whether a single one would be left behind.
        List<Touchpoint> due = touchpoints.lockDue(content.campaignId(), now, batchSize + 2);
        Claim claim = jobs.open(content.campaignId(), content.text(), now);
        touchpoints.claim(due.subList(0, size(due.size())), claim, now);
        return claim;
    }

    private int size(int due) {
        return due == batchSize + 1 ? batchSize - 1 : Math.min(due, batchSize);
    }

    private Optional<Content> lockNext(Instant now) {
        return database.sql(LOCK_NEXT)
                .param("now", Database.at(now))
                .query((row, number) -> new Content(row.getString("campaign_id"), row.getString("text")))
                .optional();
    }

    private record Content(String campaignId, String text) {}
}
