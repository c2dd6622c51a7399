package io.hearth.store.interaction;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;

/**
 * Appends interactions. Writing the same interaction again changes nothing, so a caller that does not know whether a
 * batch arrived writes it again.
 */
public final class InteractionWriter {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", "UTF-8");
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final ElasticConnection elastic;
    private final IndexDefinitions definitions;
    private final IndexNames names;
    private final HumanTime humanTime;
    private final Clock clock;
    private final RetryPolicy retries;

    public InteractionWriter(
            ElasticConnection elastic,
            IndexDefinitions definitions,
            IndexNames names,
            HumanTime humanTime,
            Clock clock,
            RetryPolicy retries) {
        this.elastic = elastic;
        this.definitions = definitions;
        this.names = names;
        this.humanTime = humanTime;
        this.clock = clock;
        this.retries = retries;
    }

    /**
     * Writes a batch. Items that Elasticsearch is too busy for (429, 503) are written again after a pause.
     *
     * @return what became of each
     * @throws IOException if Elasticsearch cannot be reached or stays too busy; some of the batch may have been written
     */
    public WriteReport write(Collection<Interaction> interactions) throws IOException {
        List<Interaction> open = new ArrayList<>(interactions);
        WriteReport report = WriteReport.EMPTY;
        Patience patience = new Patience(retries);
        while (!open.isEmpty()) {
            Round round = send(open);
            report = report.plus(round.report());
            open = round.busy();
            if (!open.isEmpty()) {
                // The caller waits for the write: holding it back is what a busy Elasticsearch asks for.
                patience.waitAfter(
                        new IOException("Elasticsearch stayed too busy for " + open.size() + " interactions"));
            }
        }
        return report;
    }

    private Round send(List<Interaction> batch) throws IOException {
        Instant now = clock.instant();
        BulkBody body = new BulkBody(now, batch.size());
        MonthlyIndex month = new MonthlyIndex(names, humanTime);
        for (Interaction interaction : batch) {
            String index = month.of(interaction.occurredAt());
            definitions.ensure("interactions", index, names.interactions());
            body.add(index, interaction);
        }
        return outcome(batch, post(body));
    }

    private List<BulkAnswer.Item> post(BulkBody body) throws IOException {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", "items.*.status,items.*.error.type,items.*.error.reason");
        request.setEntity(new ByteArrayEntity(body.bytes(), NDJSON));
        try (InputStream answer =
                elastic.rest().performRequest(request).getEntity().getContent()) {
            return BulkAnswer.read(answer);
        } catch (ResponseException e) {
            throw new IOException("Elasticsearch refused a bulk request: " + e.getMessage(), e);
        }
    }

    private Round outcome(List<Interaction> batch, List<BulkAnswer.Item> items) throws IOException {
        if (items.size() != batch.size()) {
            throw new IOException("Elasticsearch answered " + items.size() + " of " + batch.size() + " interactions");
        }
        int created = 0;
        int alreadyThere = 0;
        List<WriteReport.Rejected> rejected = new ArrayList<>();
        List<Interaction> busy = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            BulkAnswer.Item item = items.get(i);
            int status = item.status();
            if (status == CREATED) {
                created++;
            } else if (status == CONFLICT) {
                alreadyThere++;
            } else if (isWorthTryingAgain(status)) {
                busy.add(batch.get(i));
            } else {
                rejected.add(new WriteReport.Rejected(batch.get(i).id(), item.reason()));
            }
        }
        return new Round(new WriteReport(created, alreadyThere, rejected), busy);
    }

    /** A missing index (404) was deleted while we ran: it is created again before the next attempt. */
    private boolean isWorthTryingAgain(int status) {
        if (status == NOT_FOUND) {
            definitions.forget();
        }
        return status == NOT_FOUND || status == 429 || status == 503;
    }

    private record Round(WriteReport report, List<Interaction> busy) {}
}
