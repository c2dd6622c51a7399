package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.elasticsearch.client.Request;

/**
 * Reads the interactions of one slice of a point in time, page by page, in the order in which they lie on disk; of more than
 * some hundred thousand, better in {@linkplain InteractionWindows windows}. Not safe for use by several threads.
 */
public final class InteractionScan implements Iterator<List<InteractionHit>> {

    /** As many as Elasticsearch gives at once without another setting; the fastest of those tried. */
    private static final int PAGE_SIZE = 10_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final ElasticConnection elastic;
    private final InteractionSlice slice;
    private final RetryPolicy retries;
    private String pointInTime;
    private long after = -1;
    private List<InteractionHit> next;

    /** @throws IOException if the first page cannot be read */
    public InteractionScan(ElasticConnection elastic, InteractionSlice slice) throws IOException {
        this(elastic, slice, RetryPolicy.PATIENT);
    }

    /**
     * A scan whose reader waits for a server that is away only as long as the policy says.
     *
     * @throws IOException if the first page cannot be read
     */
    public InteractionScan(ElasticConnection elastic, InteractionSlice slice, RetryPolicy retries) throws IOException {
        this.retries = retries;
        this.elastic = elastic;
        this.slice = slice;
        this.pointInTime = slice.pointInTime();
        this.next = page();
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** @throws java.io.UncheckedIOException if the page after this one cannot be read */
    @Override
    public List<InteractionHit> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException("the slice is read");
        }
        List<InteractionHit> page = next;
        try {
            next = page.size() < PAGE_SIZE ? new ArrayList<>() : page();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the next page of interactions could not be read", e);
        }
        return page;
    }

    /** The same page again after a failure that passes: nothing is moved on before a page was read whole. */
    private List<InteractionHit> page() throws IOException {
        return Patience.untilAnswered(retries, this::requestPage);
    }

    private List<InteractionHit> requestPage() throws IOException {
        Request request = new Request("POST", "/_search");
        request.addParameter("filter_path", "pit_id,hits.hits._source,hits.hits.fields,hits.hits.sort");
        // Without a shard a page would lack what lies there, and nobody would know.
        request.addParameter("allow_partial_search_results", "false");
        request.setEntity(new StringEntity(body(), ContentType.APPLICATION_JSON));
        try (InputStream answer =
                        elastic.rest().performRequest(request).getEntity().getContent();
                JsonParser json = JSON.createParser(answer)) {
            InteractionPage page = InteractionPage.read(json);
            pointInTime = page.pointInTime().isEmpty() ? pointInTime : page.pointInTime();
            after = page.lastSort();
            return page.hits();
        }
    }

    private String body() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("size", PAGE_SIZE);
            json.writeBooleanField("track_total_hits", false);
            json.writeObjectFieldStart("pit");
            json.writeStringField("id", pointInTime);
            json.writeStringField("keep_alive", PointInTime.KEEP_ALIVE.toSeconds() + "s");
            json.writeEndObject();
            writeFields(json);
            json.writeFieldName("query");
            json.writeRawValue(slice.query());
            writeOrder(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private void writeFields(JsonGenerator json) throws IOException {
        if (!slice.sparse()) {
            json.writeArrayFieldStart("_source");
            for (InteractionField field : slice.fields()) {
                json.writeString(field.column());
            }
            json.writeEndArray();
            return;
        }
        json.writeBooleanField("_source", false);
        json.writeStringField("stored_fields", "_none_");
        json.writeArrayFieldStart("docvalue_fields");
        for (InteractionField field : slice.fields()) {
            json.writeStartObject();
            json.writeStringField("field", field.column());
            if (field.isInstant()) {
                json.writeStringField("format", "epoch_millis");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeOrder(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sort");
        json.writeString("_shard_doc");
        json.writeEndArray();
        if (after >= 0) {
            json.writeArrayFieldStart("search_after");
            json.writeNumber(after);
            json.writeEndArray();
        }
    }
}
