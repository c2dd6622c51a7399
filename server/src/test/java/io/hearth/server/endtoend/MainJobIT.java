package io.hearth.server.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.api.segment.Segments;
import io.hearth.embedded.testing.TestServices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from end to end, through real processes: fans follow in WeChat, a file is imported, Spark places contacts
 * in stages, the funnel shows them, a push goes out once to each, and its outcome comes back as interactions. Of a client
 * who comes in on all ways, neither name nor number is in clear anywhere afterwards.
 */
class MainJobIT {

    private static final int FANS = 40;
    private static final int READERS = 25;

    /** What comes of a link that is opened, shared and opened again. */
    private static final int OPENED = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Quotes are single ones, for reading. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    @TempDir
    private Path folder;

    @Test
    void fromAFollowAndAFileToTheFunnelAndAPushThatReachesEachOnce() throws Exception {
        int port = freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        try (SandboxProcess sandbox = SandboxProcess.start(server.resolve("/wechat/callback"))) {
            Map<String, String> environment = environment(sandbox);
            environment.put("HEARTH_LINKS_ALLOWED_HOSTS", server.getAuthority());
            environment.put("HEARTH_MANAGEMENT_PORT", "" + freePort());
            try (HearthProcess up =
                    HearthProcess.start(environment, "up", "--no-demo", "--port", "" + port, "--data-dir", dataDir())) {
                String password = up.awaitLine("Sign in with the password").replaceAll(".*password (\\S+) as.*", "$1");
                ApiClient admin =
                        new ApiClient(server).signIn("admin", password).chooseOwnPassword(password);

                strangersAreRefused(server);
                follow(sandbox, admin);
                openAndShare(server, sandbox, admin);
                importReading(environment);
                segment(environment, FANS + " contacts");
                seeTheFunnel(admin);
                push(admin, manager(server, admin));
                seeWhatCameOfIt(sandbox, admin);
                pullWhomNoCallbackTold(sandbox, environment, admin);
                ApiClient broker = comeThroughABrokersCode(server, sandbox, admin);
                leaveNothingOfAPersonInClear(sandbox, environment, up, new Canary(admin, broker, search(environment)));
            }
        }
    }

    /** Whatever a stranger sends to the callback's address, in whatever wrapping, it is their fault and not ours. */
    private static void strangersAreRefused(URI server) throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        List<String> types =
                List.of("text/xml", "application/json", "multipart/form-data", "multipart/form-data; boundary=x", "x");
        for (String type : types) {
            for (String query : List.of("", "?signature=%00", "?timestamp=1790000000&nonce=1&signature=0")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/wechat/callback" + query))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("--x\r\n<xml>"))
                        .build();
                int status = stranger.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                assertThat(status).as("%s with %s", type, query).isBetween(400, 499);
            }
        }
    }

    private void follow(SandboxProcess sandbox, ApiClient admin) throws Exception {
        for (String openid : fans(FANS)) {
            sandbox.follow(openid);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(interactions(admin)).as("follows").isEqualTo(FANS));
    }

    /** One fan opens a link, and another what the first one shared; WeChat names both. */
    private static void openAndShare(URI server, SandboxProcess sandbox, ApiClient admin) throws Exception {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("content_id", "open-weekend")
                .put("target", server.resolve("/").toString());
        JsonNode link = admin.post("/api/links", 201, wish);
        LinkVisitor visitor = new LinkVisitor(sandbox);
        URI target =
                visitor.open(URI.create(link.path("url").asText()), fans(FANS).get(FANS - 1));
        assertThat(target.toString()).startsWith(server + "/?share=");
        visitor.open(
                server.resolve("/t/" + target.getQuery().substring("share=".length())),
                fans(FANS).get(FANS - 2));

        JsonNode counts = admin.get("/api/links/" + link.path("link_id").asLong());
        assertThat(counts.path("fans").asInt()).isEqualTo(2);
        assertThat(counts.path("shared_fans").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(interactions(admin))
                .as("follows, two views, and the share")
                .isEqualTo(FANS + OPENED));
    }

    /** A fan becomes a broker in WeChat, gets a code, and whoever scans it is theirs. */
    private static ApiClient comeThroughABrokersCode(URI server, SandboxProcess sandbox, ApiClient admin)
            throws Exception {
        JsonNodeFactory json = JsonNodeFactory.instance;
        admin.post(
                "/api/consent-texts",
                204,
                json.objectNode().put("version", "v1").put("chinese", "同意").put("english", "I agree"));
        ApiClient broker = new ApiClient(server).enter(sandbox, fans(FANS).get(0));
        JsonNode registered = broker.post(
                "/api/broker-centre/registration",
                201,
                json.objectNode()
                        .put("name", "Broker")
                        .put("phone", "19900000001")
                        .put("type", "OWNER")
                        .put("consent_version", "v1"));
        String id = registered.path("broker").path("broker_id").asText();
        admin.post("/api/brokers/" + id + "/confirmation", 200, json.objectNode());
        String picture =
                broker.get("/api/broker-centre").path("own").path("code_url").asText();
        String ticket = picture.substring(picture.indexOf("ticket=") + "ticket=".length());

        sandbox.scan(fans(FANS).get(1), URLDecoder.decode(ticket, StandardCharsets.UTF_8));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker.get("/api/broker-centre")
                        .path("own")
                        .path("fans")
                        .asInt())
                .isEqualTo(1));
        return broker;
    }

    private void leaveNothingOfAPersonInClear(
            SandboxProcess sandbox, Map<String, String> environment, HearthProcess up, Canary canary) throws Exception {
        canary.travel(sandbox, fans(FANS).get(2));
        segment(environment, " contacts");
        canary.isAContact();
        canary.isNotInWhatRefusalsSay();
        canary.isNowhereInClear(up.said());
        canary.wouldBeFound();
    }

    private HouseSearch search(Map<String, String> environment) {
        return new HouseSearch(
                URI.create(environment.get("HEARTH_ELASTICSEARCH_URL")),
                environment.get("HEARTH_INDEX_PREFIX"),
                environment.get("HEARTH_POSTGRES_URL"),
                Path.of(dataDir()),
                URI.create("http://127.0.0.1:" + environment.get("HEARTH_MANAGEMENT_PORT") + "/actuator/prometheus"));
    }

    private void importReading(Map<String, String> environment) throws Exception {
        Path file = Files.writeString(folder.resolve("reading.csv"), reading());
        Path mapping = Files.writeString(folder.resolve("reading.yaml"), """
            source: reading
            fan: openid
            type: {constant: CONTENT_VIEW}
            time: {column: at, format: iso}
            channel: {constant: ARTICLE}
            content: article
            """);
        String[] command = {"import", file.toString(), "--mapping", mapping.toString(), "--data-dir", dataDir()};

        HearthProcess.Ended first = HearthProcess.run(environment, command);
        assertThat(first.output()).contains("75 new, 0 already there, 1 rejected");
        assertThat(first.exitCode()).isZero();

        assertThat(HearthProcess.run(environment, command).output()).contains("0 new, 75 already there");
    }

    private void segment(Map<String, String> environment, String contacts) throws Exception {
        HearthProcess.Ended run = HearthProcess.run(environment, "segment", "--full", "--data-dir", dataDir());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains(contacts);
    }

    private static void seeTheFunnel(ApiClient admin) throws Exception {
        JsonNode funnel = admin.get("/api/funnel");
        assertThat(funnel.path("contacts").asInt()).isEqualTo(FANS);
        assertThat(funnel.path("stages").findValuesAsText("stage"))
                .containsExactly("AWARENESS", "CONSIDERATION", "PURCHASE", "USE", "OPINION", "ADVOCACY");
        assertThat(funnel.path("stages").findValuesAsText("reached"))
                .containsExactly("" + FANS, "" + READERS, "0", "0", "0", "0");
    }

    /** One writes and starts, another approves. */
    private static void push(ApiClient admin, ApiClient manager) throws Exception {
        JsonNode segment = admin.get("/api/segments")
                .path("items")
                .valueStream()
                .filter(item -> item.path("segment_id").asText().equals(Segments.DEFAULT_ID))
                .findFirst()
                .orElseThrow();
        assertThat(segment.path("contacts").asInt()).isEqualTo(READERS);
        JsonNode content = approve(
                admin,
                manager,
                "/api/contents",
                JSON.readTree("{'name': 'Open weekend', 'content': {'content_class': 'MARKETING',"
                        + " 'body': {'kind': 'TEXT', 'text': '本周末样板间开放'}}}"));
        ObjectNode plan = (ObjectNode) JSON.readTree("{'name': 'Open weekend', 'campaign': {'control_percent': 0}}");
        ObjectNode campaign = (ObjectNode) plan.get("campaign");
        campaign.putObject("audience").put("segment", segment.path("segment_id").asText());
        campaign.putArray("arms")
                .addObject()
                .put("key", "a")
                .put("content_id", content.path("content_id").asText())
                .put("share", 1);
        campaign.putObject("schedule").put("at", Instant.now().plusSeconds(2).toString());
        JsonNode approved = approve(admin, manager, "/api/campaign-plans", plan);
        admin.post("/api/campaign-plans/" + approved.path("plan_id").asText() + "/start", 200, JSON.createObjectNode());
    }

    private static JsonNode approve(ApiClient author, ApiClient approver, String path, JsonNode form) throws Exception {
        JsonNode created = author.post(path, 201, form);
        String one =
                path + "/" + (created.has("plan_id") ? created.path("plan_id") : created.path("content_id")).asText();
        JsonNode submitted = author.act(one + "/submit", revision(created));
        return approver.act(one + "/approve", revision(submitted));
    }

    private static long revision(JsonNode document) {
        return document.path("review").path("revision").asLong();
    }

    private static ApiClient manager(URI server, ApiClient admin) throws Exception {
        JsonNode user = JSON.readTree("{'username': 'lead', 'display_name': 'Lead', 'roles': ['MANAGER']}");
        String given =
                admin.post("/api/users", 201, user).path("first_password").asText();
        return new ApiClient(server).signIn("lead", given).chooseOwnPassword(given);
    }

    private static void seeWhatCameOfIt(SandboxProcess sandbox, ApiClient admin) throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sandbox.reached())
                .as("who got it, by WeChat's own ledger")
                .containsExactlyInAnyOrderElementsOf(fans(READERS)));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode campaign = admin.get("/api/campaigns").path("items").get(0);
            assertThat(campaign.path("touchpoints").path("SENT").asInt()).isEqualTo(READERS);
            assertThat(campaign.path("planned").asInt()).isEqualTo(READERS);
            assertThat(campaign.path("wechat_total").path("sent_count").asInt()).isEqualTo(READERS);
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(interactions(admin))
                .as("follows, views, and the outcome of the push")
                .isEqualTo(FANS + OPENED + 3 * READERS + READERS));
    }

    private void pullWhomNoCallbackTold(SandboxProcess sandbox, Map<String, String> environment, ApiClient admin)
            throws Exception {
        long before = interactions(admin);
        sandbox.followUnnoticed("oEndToEndUnnoticed");

        HearthProcess.Ended pull = HearthProcess.run(environment, "pull", "followers", "--data-dir", dataDir());

        assertThat(pull.output()).contains("followers    SUCCEEDED");
        assertThat(pull.exitCode()).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(interactions(admin))
                .as("one follow more; the others were told before")
                .isEqualTo(before + 1));
        JsonNode followers = admin.get("/api/pulls").get(0);
        assertThat(followers.path("last_success_at").asText()).isNotEmpty();
        assertThat(followers.path("next_run_at").asText()).endsWith("T19:30:00Z");
    }

    private static long interactions(ApiClient client) throws IOException, InterruptedException {
        return client.get("/api/status").path("interactions").path("count").asLong();
    }

    /** Three views each within the last weeks, which is what CONSIDERATION asks for; and one row that is no good. */
    private static String reading() {
        StringBuilder csv = new StringBuilder("openid,at,article\n");
        Instant now = Instant.now();
        for (String openid : fans(READERS)) {
            for (int days = 1; days <= 3; days++) {
                csv.append("%s,%s,article-%d%n".formatted(openid, now.minus(Duration.ofDays(7L * days)), days));
            }
        }
        return csv.append("oEndToEnd99,yesterday,article-1\n").toString();
    }

    private static List<String> fans(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("oEndToEnd%02d"::formatted)
                .toList();
    }

    private String dataDir() {
        return folder.resolve("data").toString();
    }

    private static Map<String, String> environment(SandboxProcess sandbox) {
        Map<String, String> environment = new LinkedHashMap<>(sandbox.environment());
        environment.put("HEARTH_ELASTICSEARCH_URL", TestServices.elasticsearch().toString());
        environment.put("HEARTH_POSTGRES_URL", TestServices.newDatabase().jdbcUrlWithUser());
        environment.put("HEARTH_INDEX_PREFIX", TestServices.newIndexPrefix());
        environment.put("HEARTH_SEGMENTATION_EVERY", "PT1H");
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
