package io.hearth.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is an answer: never a 5xx, never a stack trace. */
@ApiTest
class BadInputIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> VALID = Map.of(
            "/api/session", "{\"username\": \"lin\", \"password\": \"secret\"}",
            "/api/segments", "{\"name\": \"a\", \"description\": \"b\", \"rule\": {\"promoter\": true}}",
            "/api/campaign-plans",
                    "{\"name\": \"a\", \"campaign\": {\"audience\": {\"segment\": \"in-consideration\"},"
                            + " \"arms\": [{\"key\": \"a\", \"content_id\": \"b\", \"share\": 1}],"
                            + " \"control_percent\": 10, \"schedule\": {\"at\": \"2026-03-05T02:00:00Z\"}}}",
            "/api/segmentation-runs", "{\"full\": true, \"as_of\": \"2026-03-01T02:00:00Z\"}",
            "/api/exports", "{\"table\": \"replay\", \"rows\": 17, \"filters\": \"search=a\"}");

    /** What forms have broken on elsewhere. */
    private static final List<String> NAUGHTY = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f\u0085",
            "\ud800",
            "\udfff\ud800",
            "\ufeff\u200b\u202e\u2066\ufffe",
            "👩‍👩‍👧‍👦🇨🇳",
            "Z̮̞̠͙͔ͅa̡̗͖lg͕͎o",
            "undefined",
            "null",
            "NaN",
            "1e309",
            "-0",
            "0x7fffffff",
            "9999-99-99T99:99:99Z",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "' or 1=1; drop table segment; --",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "{{7*7}}",
            "%s%n%d%x",
            "=cmd|' /C calc'!A0",
            "../../../etc/passwd",
            "in-consideration\r\nSet-Cookie: a=b",
            "{\"match_all\":{}}",
            "*:* OR _exists_:a",
            "x".repeat(70_000));

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser admin;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        segments.ensureDefault();
        admin = Staff.signedIn(users, port, Role.ADMIN);
    }

    static Stream<String> paths() {
        return VALID.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void bodiesThatAreNoJsonOfTheFormAreRefused(String path) {
        for (String body : List.of(
                "{",
                "}",
                "nonsense",
                "{\"a\": }",
                "[]",
                "[[]]",
                "17",
                "\"text\"",
                "true",
                "{\"a\": 1, \"a\": 2}",
                "{'name': 'a'}",
                "\u0000",
                "[".repeat(5_000),
                "{\"name\":".repeat(2_000))) {
            assertProblem(admin.post(path, body), path + " " + body.substring(0, Math.min(20, body.length())));
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void bytesThatAreNoUtf8AreRefused(String path) {
        byte[] bytes = {'{', '"', (byte) 0xff, (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};

        assertProblem(admin.post(path, BodyPublishers.ofByteArray(bytes)), path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void wrongTypesInEveryFieldAreAnswered(String path) {
        for (String field : JSON.readTree(VALID.get(path)).propertyNames()) {
            for (String wrong :
                    List.of("17", "-1.5e300", "true", "[]", "[1]", "{}", "{\"a\": {}}", "null", "[[[[]]]]")) {
                ObjectNode body = (ObjectNode) JSON.readTree(VALID.get(path));
                body.set(field, JSON.readTree(wrong));

                assertAnswered(admin.post(path, body.toString()), path + " " + field + " = " + wrong);
                clock.advance(java.time.Duration.ofMinutes(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void naughtyStringsInEveryFieldAreAnswered(String path) {
        for (String field : JSON.readTree(VALID.get(path)).propertyNames()) {
            for (String naughty : NAUGHTY) {
                ObjectNode body = (ObjectNode) JSON.readTree(VALID.get(path));
                body.put(field, naughty);

                assertAnswered(admin.post(path, escaped(body)), path + " " + field + " = " + naughty);
                clock.advance(java.time.Duration.ofMinutes(1));
            }
        }
    }

    @Test
    void naughtyStringsInsideARuleAreAnswered() {
        for (String naughty : NAUGHTY) {
            ObjectNode rule = JSON.createObjectNode();
            rule.putArray("interaction_in").add("MESSAGE");
            rule.putArray("content_in").add(naughty);
            ObjectNode body = JSON.createObjectNode().put("name", "r" + NAUGHTY.indexOf(naughty));

            assertAnswered(admin.post("/api/segments", escaped(body.set("rule", rule))), "content_in " + naughty);
        }
    }

    @Test
    void naughtyStringsInPathsAndQueriesAreAnswered() {
        for (String naughty : NAUGHTY.subList(0, NAUGHTY.size() - 1)) {
            String encoded = URLEncoder.encode(naughty, StandardCharsets.UTF_8).replace("+", "%20");

            for (String query : List.of("funnel?segment_id=", "campaigns?plan_id=", "contacts?team=")) {
                assertAnswered(admin.get("/api/" + query + encoded), query + naughty);
            }
            assertRefused(admin.delete("/api/campaigns/" + encoded), naughty);
        }
    }

    @Test
    void naughtyNamesInTheMenuAreAnswered() {
        String path = "/api/programme/menu-entry";
        for (String naughty : NAUGHTY) {
            ObjectNode body = JSON.createObjectNode().put("name", naughty);
            String seen = admin.get(path).header("ETag").orElseThrow();

            assertAnswered(admin.put(path, "application/json", seen, escaped(body)), "menu " + naughty);
        }
        String seen = admin.get(path).header("ETag").orElseThrow();
        assertThat(admin.send(admin.withToken(admin.request(path))
                                .header("If-Match", seen)
                                .DELETE())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        Answer answer = admin.post("/api/segments", "x".repeat(RequestSizeFilter.MAX_BYTES + 1));

        assertThat(answer.status()).isEqualTo(413);
        Snapshot.assertSame("problems/request_too_large.json", answer);
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsCutOff() {
        byte[] body = ("{\"name\": \"" + "x".repeat(RequestSizeFilter.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);

        Answer answer = admin.post("/api/segments", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("request_too_large");
    }

    @Test
    void malformedJsonIsToldWithItsPlace() {
        Snapshot.assertSame("problems/malformed.json", admin.post("/api/campaign-plans", "{\n  \"name\": oops\n}"));
    }

    @Test
    void aWrongTypeIsToldWithItsField() {
        Snapshot.assertSame("problems/wrong_type.json", admin.post("/api/segmentation-runs", "{\"as_of\": [1]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "no/such"})
    void whateverIsAcceptedProblemsComeAsProblems(String accept) {
        Answer answer = admin.send(admin.request("/api/funnel?segment_id=none").header("Accept", accept));

        assertThat(answer.status()).isBetween(400, 406);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    /** Some paths the container turns away itself, in HTML. */
    private static void assertRefused(Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "Tomcat", "io.hearth", "\tat ");
    }

    private static void assertProblem(Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(what).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/problem+json"));
        assertThat(answer.code()).as(what).isNotEmpty();
        assertThat(answer.body()).as(what).doesNotContain("Exception", "io.hearth", "tools.jackson", "\tat ");
    }

    private static void assertAnswered(Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertProblem(answer, what);
        }
    }

    /** Every character above ASCII escaped, so that halves of a pair get through. */
    private static String escaped(ObjectNode body) {
        StringBuilder text = new StringBuilder();
        for (char c : body.toString().toCharArray()) {
            text.append(c < 0x7f ? Character.toString(c) : "\\u%04x".formatted((int) c));
        }
        return text.toString();
    }
}
