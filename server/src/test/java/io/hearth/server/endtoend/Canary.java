package io.hearth.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A client whose name and number go all the ways of the house, and are then in clear at none of its places. */
final class Canary {

    private static final String NAME = "Canary Wren";
    private static final String NUMBER = "19900007777";
    private static final String SPACED = "199 0000-7777";
    private static final String WIDE = "+86 １９９００００７７７７";

    /** As people write it: with the country's code or without, with anything between the digits. */
    private static final Pattern EITHER =
            Pattern.compile("(?i)canary[^a-z]{0,3}wren|" + String.join("[^0-9A-Za-z]{0,3}", NUMBER.split("")));

    /** What the fan writes before the number, and what of it the house keeps. */
    private static final String SAID = "我想看房 电话";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Quotes are single ones, for reading. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private final ApiClient admin;
    private final ApiClient broker;
    private final HouseSearch house;

    Canary(ApiClient admin, ApiClient broker, HouseSearch house) {
        this.admin = admin;
        this.broker = broker;
        this.house = house;
    }

    /** Referred by a broker, buys, and writes in WeChat; what is told of it arrives in Elasticsearch. */
    void travel(SandboxProcess sandbox, String fan) throws Exception {
        admin.put("/api/projects/bay", 204, JSON.readTree("{'name': 'Bay'}"));
        admin.put("/api/staff/seller", 204, JSON.readTree("{'display_name': 'Seller', 'duty': 'CONSULTANT'}"));
        JsonNode referral = broker.post("/api/broker-centre/referrals", 201, client(SPACED, NAME));
        String buyers = "[{'phone': '" + NUMBER + "'}, {'phone': '19900007778', 'name': '" + NAME + "'}]";
        JsonNode deal = admin.post("/api/deals", 201, JSON.readTree(deal("3-1802", buyers)));
        sandbox.write(fan, SAID + WIDE);

        for (String trace : List.of(
                referral.path("referral_id").asText(), deal.path("deal_id").asText(), SAID)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(house.indicesWith(Pattern.compile(Pattern.quote(trace))))
                            .as(trace)
                            .isNotEmpty());
        }
    }

    /** After the next run: whoever did something is a contact. */
    void isAContact() throws Exception {
        assertThat(house.indicesWith(Pattern.compile("\"client:")))
                .anyMatch(place -> place.startsWith("index contacts"));
    }

    /** Whatever is wrong with a request, the answer does not say whose it was. */
    void isNotInWhatRefusalsSay() throws Exception {
        String centre = "/api/broker-centre/referrals";
        List<String> answers = List.of(
                broker.refusal("POST", centre, client(NUMBER, NAME).toString()),
                broker.refusal("POST", centre, client(NUMBER + "0", NAME).toString()),
                broker.refusal("POST", centre, client("+1" + NUMBER, NAME).toString()),
                broker.refusal(
                        "POST", centre, client("19900007779", NAME.repeat(9)).toString()),
                broker.refusal("POST", centre, in("project_id", NUMBER)),
                broker.refusal("POST", centre, in("chosen_consultant", NAME)),
                broker.refusal("POST", centre, client(NUMBER, NAME).toString() + NUMBER),
                broker.refusal("POST", centre, client(NUMBER, NAME).toString().replace("\"" + NAME + "\"", NAME)),
                broker.refusal("POST", centre, "{\"phone\":[\"" + NUMBER + "\"],\"client_name\":\"" + NAME + "\"}"),
                admin.refusal(
                        "POST", "/api/deals", deal("3-1803", "[{'phone': '" + NUMBER + "0', 'name': '" + NAME + "'}]")),
                admin.refusal(
                        "POST",
                        "/api/deals",
                        deal("3-1803", "[{'phone': '19900007776', 'name': '" + NAME.repeat(9) + "'}]")),
                admin.refusal("POST", "/api/contacts/no-such-thing/phones", "{\"phone\":\"" + NUMBER + "0\"}"));

        assertThat(answers).noneMatch(answer -> HouseSearch.isIn(answer, EITHER));
    }

    /** @param said what the house's process has written so far */
    void isNowhereInClear(String said) throws Exception {
        assertThat(house.placesWith(EITHER)).isEmpty();
        assertThat(HouseSearch.isIn(said, EITHER)).as("what was said").isFalse();
    }

    /** That nothing was found means something only where something would be. */
    void wouldBeFound() throws Exception {
        URI index = house.elasticsearch().resolve("/" + house.indexPrefix() + "planted");
        HouseSearch.send("PUT", index, "{\"mappings\":{\"_meta\":{\"of\":\"" + NAME + "\"}}}");
        HouseSearch.send("PUT", URI.create(index + "/_doc/1"), "{\"text\":\"" + SPACED + "\"}");
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create table planted as select '" + WIDE + "' as text");
            statement.execute("create table planted_bytes as select convert_to('" + SPACED + "', 'UTF8') as bytes");
        }
        Files.writeString(house.dataDir().resolve("planted.log"), "of +86-" + NUMBER);

        assertThat(house.placesWith(EITHER))
                .isEqualTo(Set.of(
                        "definition of planted",
                        "index planted",
                        "table public.planted",
                        "table public.planted_bytes",
                        "file planted.log"));
        assertThat(house.placesWith(Pattern.compile("hearth_inbox_pending"))).contains("metrics");
    }

    /** Something that stands in the wrong field. */
    private static String in(String field, String text) throws Exception {
        return ((ObjectNode) client("19900007779", "Guest")).put(field, text).toString();
    }

    private static String deal(String unit, String buyers) throws Exception {
        return JSON.readTree("{'project_id': 'bay', 'unit': '" + unit + "', 'amount_cents': 100000000,"
                        + " 'state': 'SIGNED', 'consultant': 'seller', 'at': '" + Instant.now() + "', 'buyers': "
                        + buyers + "}")
                .toString();
    }

    private static JsonNode client(String phone, String name) throws Exception {
        return JSON.readTree("{'client_name': '" + name + "', 'phone': '" + phone
                + "', 'project_id': 'bay', 'chosen_consultant': 'seller'}");
    }
}
