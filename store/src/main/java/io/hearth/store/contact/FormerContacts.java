package io.hearth.store.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.Patience;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.elasticsearch.client.Request;

/** Looks up contacts of an earlier run by their ids, many at once. */
public final class FormerContacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ElasticConnection elastic;
    private final String index;
    private final RetryPolicy retries;

    /** @param index a published one, see {@link ContactGeneration} */
    public FormerContacts(ElasticConnection elastic, String index, RetryPolicy retries) {
        this.elastic = elastic;
        this.index = index;
        this.retries = retries;
    }

    /**
     * Reads some thousand at most.
     *
     * @return without those that were no contacts then
     */
    public Map<ContactId, FormerContact> find(Collection<ContactId> ids) throws IOException {
        return find(ids, "reached,segment_ids,digest", FormerContact::read);
    }

    /**
     * The stored forms of the subjects that belonged to each, of some thousand at most.
     *
     * @return without those that were no contacts then
     */
    public Map<ContactId, List<String>> findSubjects(Collection<ContactId> ids) throws IOException {
        return find(ids, "subjects", FormerContacts::subjects);
    }

    private static List<String> subjects(JsonNode source) {
        List<String> subjects = new ArrayList<>();
        source.path("subjects").forEach(subject -> subjects.add(subject.asText()));
        return subjects;
    }

    private <T> Map<ContactId, T> find(Collection<ContactId> ids, String fields, Function<JsonNode, T> read)
            throws IOException {
        return Patience.untilAnswered(retries, () -> request(ids, fields, read));
    }

    private <T> Map<ContactId, T> request(Collection<ContactId> ids, String fields, Function<JsonNode, T> read)
            throws IOException {
        Request request = new Request("POST", "/" + index + "/_mget");
        request.addParameter("_source_includes", fields);
        request.addParameter("filter_path", "docs._id,docs.found,docs._source");
        request.setJsonEntity(body(ids));
        try (InputStream answer =
                elastic.rest().performRequest(request).getEntity().getContent()) {
            Map<ContactId, T> found = new HashMap<>();
            for (JsonNode document : JSON.readTree(answer).path("docs")) {
                if (document.path("found").asBoolean()) {
                    found.put(new ContactId(document.path("_id").asText()), read.apply(document.path("_source")));
                }
            }
            return found;
        }
    }

    private static String body(Collection<ContactId> ids) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("ids");
        ids.forEach(id -> list.add(id.value()));
        return body.toString();
    }
}
