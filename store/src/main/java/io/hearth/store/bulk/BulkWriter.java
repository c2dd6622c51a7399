package io.hearth.store.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers documents into bulk requests of some megabytes. Items are such that a second sending changes nothing: whole
 * documents under given ids, creations that may find their document there already, deletions. Not safe for use by several
 * threads.
 */
public final class BulkWriter implements AutoCloseable {

    /** Past the point where larger requests are no faster. */
    private static final int MAX_ITEMS = 2_000;

    private static final int MAX_BYTES = 4 << 20;
    private static final JsonFactory JSON = new JsonFactory();

    private final BulkDelivery delivery;
    private final List<byte[]> items = new ArrayList<>();
    private long bytes;

    /** @param retries how long a busy or absent Elasticsearch is waited for */
    public BulkWriter(ElasticConnection elastic, RetryPolicy retries) {
        this.delivery = new BulkDelivery(elastic, retries);
    }

    /** Writes the document, whatever was there before. */
    public void index(String index, String id, byte[] document) throws IOException {
        add("index", index, id, document);
    }

    /** Writes the document unless there is one of that id. */
    public void create(String index, String id, byte[] document) throws IOException {
        add("create", index, id, document);
    }

    /** Removes the document if it is there. */
    public void delete(String index, String id) throws IOException {
        add("delete", index, id, new byte[0]);
    }

    /**
     * Sends what is open.
     *
     * @throws IOException if an item was refused, or Elasticsearch stayed away
     */
    public void flush() throws IOException {
        if (!items.isEmpty()) {
            delivery.deliver(items);
            items.clear();
            bytes = 0;
        }
    }

    /** Sends what is left. */
    @Override
    public void close() throws IOException {
        flush();
    }

    private void add(String action, String index, String id, byte[] document) throws IOException {
        byte[] item = item(action, index, id, document);
        items.add(item);
        bytes += item.length;
        if (items.size() >= MAX_ITEMS || bytes >= MAX_BYTES) {
            flush();
        }
    }

    private static byte[] item(String action, String index, String id, byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + 160);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(action);
            json.writeStringField("_index", index);
            json.writeStringField("_id", id);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
        if (document.length > 0) {
            out.write(document);
            out.write('\n');
        }
        return out.toByteArray();
    }
}
