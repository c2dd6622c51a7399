package io.hearth.api.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.PlainCampaign;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentRule;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing, naming and deleting segments and lists. */
@ApiTest
class SegmentEditIT {

    private static final String PROMOTERS = "{\"promoter\": true}";

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Browser analyst;

    @BeforeEach
    void signIn() {
        analyst = Staff.signedIn(users, port, Role.ANALYST);
    }

    @Test
    void aChangeIsTheNextVersionAndTheFormerOneStays() {
        String id = create(PROMOTERS);
        Answer loaded = analyst.get("/api/segments/" + id);
        assertThat(loaded.header("ETag")).contains("\"1\"");
        assertThat(loaded.json().at("/rule/promoter").booleanValue()).isTrue();

        Answer changed = change(id, "\"1\"", "{\"dormant\": true}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(analyst.get("/api/segments/" + id + "/versions").json().get("items"))
                .extracting(item -> item.get("version").intValue() + " " + item.get("rule"))
                .containsExactly("2 {\"dormant\":true}", "1 {\"promoter\":true}");
    }

    @Test
    void whoDidNotSeeTheLatestVersionCanNotChangeIt() {
        String id = create(PROMOTERS);
        change(id, "\"1\"", "{\"dormant\": true}");

        Answer late = change(id, "\"1\"", "{\"dormant\": false}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("changed_meanwhile");
        assertThat(analyst.put("/api/segments/" + id, body(PROMOTERS)).status()).isEqualTo(428);
        assertThat(change(id, "W/\"2\"", PROMOTERS).status()).isEqualTo(412);
    }

    @Test
    void segmentsThatNameEachOtherInACircleAreRefusedWithThePath() {
        String a = create(PROMOTERS);
        String b = create(in(a));
        String c = create("{\"none\": [" + in(b) + "]}");

        Answer circle = change(a, "\"1\"", "{\"all\": [" + in(c) + "]}");

        assertThat(circle.status()).as(circle.body()).isEqualTo(400);
        assertThat(circle.json().at("/errors/0/code").stringValue()).isEqualTo("cycle");
        assertThat(circle.json().at("/errors/0/pointer").stringValue()).isEqualTo("/rule");
        assertThat(circle.json().at("/errors/0/message").stringValue()).contains(a + " → " + c + " → " + b + " → " + a);
        assertThat(analyst.get("/api/segments/" + a).json().get("version").intValue())
                .isEqualTo(1);
    }

    /** A run goes by versions to know what to evaluate again, and an approval holds for a version. */
    @Test
    void whoNamesAChangedSegmentGetsANextVersionAndItsMeaning() {
        String a = create(PROMOTERS);
        String b = create(in(a));
        String c = create("{\"none\": [" + in(b) + "]}");

        change(a, "\"1\"", "{\"dormant\": true}");

        assertThat(analyst.get("/api/segments/" + b).json().get("version").intValue())
                .isEqualTo(2);
        assertThat(analyst.get("/api/segments/" + c).json().get("version").intValue())
                .isEqualTo(2);
        assertThat(resolved(b)).isEqualTo(new ContactCondition.DormantIs(true));
    }

    @Test
    void aSegmentInUseIsNotDeletedAndItsUsersAreNamed() {
        String a = create(PROMOTERS);
        String user = create(in(a));
        String userName =
                analyst.get("/api/segments/" + user).json().get("name").stringValue();

        Answer refused = analyst.delete("/api/segments/" + a);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").stringValue()).contains(userName);
        assertThat(analyst.delete("/api/segments/" + user).status()).isEqualTo(204);
        assertThat(analyst.delete("/api/segments/" + a).status()).isEqualTo(204);
        assertThat(analyst.get("/api/segments/" + a).status()).isEqualTo(404);
        assertThat(create(in(a), 400).json().at("/errors/0/code").stringValue()).isEqualTo("unknown_segment");
    }

    @Test
    void aSegmentThatACampaignWaitsForIsNotDeleted() {
        String a = create(PROMOTERS);
        PlainCampaign.schedule(jdbc, "Spring", a, TestApplication.START.plus(Duration.ofDays(3)));

        Answer refused = analyst.delete("/api/segments/" + a);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").stringValue()).contains("Spring");
    }

    @Test
    void aListIsUploadedNamedAndReplaced() {
        Answer uploaded = analyst.postText(
                "/api/segment-lists?name=" + UUID.randomUUID(), "\uFEFFo1\r\nfan:o2\n\no1\n client:9 \n");
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        assertThat(uploaded.json().get("subjects").intValue()).isEqualTo(3);
        String list = uploaded.json().get("list_id").stringValue();
        String segment = create("{\"list_in\": [\"" + list + "\"]}");
        assertThat(resolved(segment))
                .isEqualTo(new ContactCondition.SubjectIn(
                        Set.of(Subject.parse("fan:o1"), Subject.parse("fan:o2"), Subject.parse("client:9"))));

        Answer replaced = analyst.put("/api/segment-lists/" + list, "text/plain", "\"1\"", "o7");

        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThat(resolved(segment)).isEqualTo(new ContactCondition.SubjectIn(Set.of(Subject.parse("fan:o7"))));
        assertThat(analyst.get("/api/segments/" + segment).json().get("version").intValue())
                .isEqualTo(2);
        assertThat(analyst.put("/api/segment-lists/" + list, "text/plain", "\"1\"", "o8")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aFileWithMistakesIsRefusedWithItsLines() {
        Answer refused = analyst.postText("/api/segment-lists?name=x", "o1\nwith space\nfan:\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").stringValue())
                .containsExactly("/lines/2", "/lines/3");
        assertThat(analyst.postText("/api/segment-lists?name=x", "\n \n").status())
                .isEqualTo(400);
    }

    @Test
    void aListOfAHundredThousandIsTaken() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            lines.append("o6_bmjrPTlm6_2sgVt7hMZOPf").append(i).append('\n');
        }
        Answer uploaded = analyst.postText("/api/segment-lists?name=" + UUID.randomUUID(), lines.toString());
        assertThat(uploaded.json().get("subjects").intValue()).isEqualTo(100_000);

        Answer tooLong = analyst.postText("/api/segment-lists?name=" + UUID.randomUUID(), lines + "one-more");
        assertThat(tooLong.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 400, 1_000})
    void aRuleThatIsTooDeepIsRefusedWithAPointer(int depth) {
        String deep = "{\"all\": [".repeat(depth) + PROMOTERS + "]}".repeat(depth);

        Answer refused = analyst.post("/api/segments/preview", "{\"rule\": " + deep + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").stringValue()).isEqualTo("too_deep");
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).startsWith("/");
    }

    private SegmentRule resolved(String id) {
        return segments.definitions().stream()
                .filter(definition -> definition.segmentId().equals(new SegmentId(id)))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private String create(String rule) {
        return create(rule, 201).json().get("segment_id").stringValue();
    }

    private Answer create(String rule, int status) {
        Answer answer = analyst.post("/api/segments", body(rule));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private Answer change(String id, String eTag, String rule) {
        return analyst.put("/api/segments/" + id, "application/json", eTag, body(rule));
    }

    private static String body(String rule) {
        return "{\"name\": \"%s\", \"rule\": %s}".formatted(UUID.randomUUID(), rule);
    }

    private static String in(String id) {
        return "{\"segment_in\": [\"" + id + "\"]}";
    }
}
