package io.hearth.store.rulequery;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NStringEntity;
import org.elasticsearch.client.Request;

/**
 * Fills Elasticsearch for the bench of previews: contacts with a profile, and what they did in the last 120 days. The
 * same for the same seed.
 */
final class PreviewBenchLoad {

    static final Instant AS_OF = Instant.parse("2026-11-20T04:00:00Z");

    private static final String[] STAGES = {
        "AWARENESS",
        "AWARENESS",
        "AWARENESS",
        "CONSIDERATION",
        "CONSIDERATION",
        "PURCHASE",
        "USE",
        "OPINION",
        "ADVOCACY"
    };
    private static final String[] PHASES = {
        "ATTRACT", "ATTRACT", "ATTRACT", "NURTURE", "NURTURE", "TRANSACT", "TRANSACT", "TRANSACT", "TRANSACT"
    };
    private static final String[] CHANNELS = {"WECHAT", "ARTICLE", "COMMUNITY", "PARTNER", "VIDEO"};
    private static final String[] TYPES = {
        "CONTENT_VIEW",
        "CONTENT_VIEW",
        "CONTENT_VIEW",
        "CONTENT_VIEW",
        "CONTENT_VIEW",
        "CONTENT_VIEW",
        "MENU_CLICK",
        "MESSAGE",
        "FOLLOW",
        "SHARE"
    };
    private static final int BULK = 5_000;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final Random random = new Random(7);
    private final StringBuilder body = new StringBuilder();
    private int open;

    private PreviewBenchLoad(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** Arguments: URL, index prefix, contacts, interactions. */
    public static void main(String[] args) throws IOException {
        try (ElasticConnection elastic = ElasticConnection.open(URI.create(args[0]))) {
            PreviewBenchLoad load = new PreviewBenchLoad(elastic, new IndexNames(args[1]));
            load.contacts(Integer.parseInt(args[2]));
            load.interactions(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        }
    }

    private void contacts(int count) throws IOException {
        String index = names.contacts() + "-bench";
        new IndexDefinitions(elastic).ensure("contacts", index, names.contacts());
        for (int i = 0; i < count; i++) {
            int stage = random.nextInt(STAGES.length);
            Instant first = AS_OF.minus(Duration.ofMinutes(random.nextInt(400 * 24 * 60)));
            Subject subject = subject(i);
            add(
                    index,
                    ContactId.ofSubject(subject).value(),
                    "",
                    "{\"contact_id\":\"%s\",\"subjects\":[\"%s\"],\"fan_openids\":[\"%s\"],\"origin_channel\":\"%s\",\"first_contact_at\":\"%s\",\"last_interaction_at\":\"%s\",\"interaction_count\":%d,\"project_ids\":[\"p%d\"],\"following\":%b,\"stage\":\"%s\",\"phase\":\"%s\",\"stage_since\":\"%s\",\"dormant\":%b,\"promoter\":%b,\"reached\":{\"awareness\":\"%s\"},\"segment_ids\":[\"s%d\",\"s%d\"],\"run_id\":\"bench\",\"as_of\":\"%s\"}"
                            .formatted(
                                    ContactId.ofSubject(subject),
                                    subject,
                                    subject.key(),
                                    CHANNELS[random.nextInt(CHANNELS.length)],
                                    first,
                                    first.plusSeconds(random.nextInt((int) Math.max(
                                            1, Duration.between(first, AS_OF).toSeconds()))),
                                    random.nextInt(50),
                                    random.nextInt(20),
                                    random.nextInt(5) > 0,
                                    STAGES[stage],
                                    PHASES[stage],
                                    first,
                                    random.nextInt(4) == 0,
                                    random.nextInt(10) == 0,
                                    first,
                                    random.nextInt(25),
                                    25 + random.nextInt(25),
                                    AS_OF));
        }
        flush();
        elastic.client().indices().refresh(r -> r.index(index));
        elastic.client().indices().putMapping(b -> b.index(index)
                .meta("run_id", co.elastic.clients.json.JsonData.of("bench"))
                .meta("as_of", co.elastic.clients.json.JsonData.of(AS_OF.toString()))
                .meta("published_at", co.elastic.clients.json.JsonData.of(AS_OF.toString())));
    }

    private void interactions(int contacts, int count) throws IOException {
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        Set<String> indices = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Instant at = AS_OF.minus(Duration.ofSeconds(random.nextInt(120 * 24 * 3_600)));
            YearMonth month = HumanTime.SHANGHAI.monthOf(at);
            String index = names.interactions(month);
            if (indices.add(index)) {
                definitions.ensure("interactions", index, names.interactions());
            }
            Subject subject = subject(random.nextInt(contacts));
            add(
                    index,
                    Integer.toString(i, 36),
                    ",\"routing\":\"" + subject + "\"",
                    "{\"subject\":\"%s\",\"type\":\"%s\",\"occurred_at\":\"%s\",\"ingested_at\":\"%s\",\"channel\":\"WECHAT\",\"content_id\":\"a%d\",\"project_id\":\"p%d\",\"source\":\"bench\"}"
                            .formatted(
                                    subject,
                                    TYPES[random.nextInt(TYPES.length)],
                                    at,
                                    at.plusSeconds(1),
                                    random.nextInt(200),
                                    random.nextInt(20)));
        }
        flush();
        elastic.client().indices().refresh(r -> r.index(names.interactions()));
    }

    /** As long as an openid, and as random. */
    private static Subject subject(int number) {
        byte[] bytes = new byte[18];
        new Random(number * 7_919L + 13).nextBytes(bytes);
        return new Subject(
                Subject.Kind.FAN,
                "o6_b" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private void add(String index, String id, String routing, String document) throws IOException {
        body.append("{\"index\":{\"_index\":\"")
                .append(index)
                .append("\",\"_id\":\"")
                .append(id)
                .append('"');
        body.append(routing).append("}}\n").append(document).append('\n');
        if (++open == BULK) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (open == 0) {
            return;
        }
        Request bulk = new Request("POST", "/_bulk?filter_path=errors");
        bulk.setEntity(new NStringEntity(body.toString(), ContentType.create("application/x-ndjson", "UTF-8")));
        byte[] answer =
                elastic.rest().performRequest(bulk).getEntity().getContent().readAllBytes();
        if (!new String(answer, java.nio.charset.StandardCharsets.UTF_8).contains("\"errors\":false")) {
            throw new IOException("a bulk was refused");
        }
        body.setLength(0);
        open = 0;
    }
}
