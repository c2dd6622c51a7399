package io.hearth.api.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.segment.SegmentRuleJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class SegmentIT {

    private static final String RULE = "{\"all\": [{\"stage_in\": [\"CONSIDERATION\"]}, {\"promoter\": true}]}";

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
    void aSegmentIsSavedInItsFirstVersionWithItsAuthor() {
        Answer answer = create("周末看房 Weekend visitors", RULE);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode item = answer.json();
        assertThat(item.get("contacts").isNull()).isTrue();
        SavedSegment saved =
                segments.findTyped(item.get("segment_id").stringValue()).orElseThrow();
        assertThat(saved.definition().name()).isEqualTo("周末看房 Weekend visitors");
        assertThat(saved.definition().version()).isEqualTo(1);
        assertThat(saved.definition().rule()).isEqualTo(SegmentRuleJson.parse(RULE));
        assertThat(saved.description()).isEqualTo("for tests");
        assertThat(saved.createdBy()).isEqualTo("only-analyst");
        assertThat(jdbc.sql("select count(*) from segment_version where segment_id = ?")
                        .param(saved.definition().segmentId().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoSegmentsCanNotHaveOneName() {
        create("Taken", RULE);

        Answer answer = create("TAKEN", RULE);

        assertThat(answer.status()).isEqualTo(400);
        Snapshot.assertSame("segments/name_taken.json", answer);
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        Snapshot.assertSame("segments/missing_fields.json", analyst.post("/api/segments", "{}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"all": [{"dormant": "yes"}]}                         | rule.all[0].dormant
        {"any": [{"promoter": true}, {"stage_in": ["NONE"]}]} | rule.any[1].stage_in[0]
        {"interaction_in": ["MESSAGE"], "at_least": 0}        | rule.at_least
        {"interaction_inn": ["MESSAGE"]}                      | rule
        {}                                                    | rule
        []                                                    | rule
        "stage"                                               | rule
        17                                                    | rule
        null                                                  | rule
        """)
    void anInvalidRuleNamesItsNode(String rule, String field) {
        Answer answer = create("Invalid", rule);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").stringValue()).isNotBlank();
    }

    @Test
    void aRuleThatGoesOnForEverIsRefused() {
        String deep = "{\"all\": [".repeat(400) + "{\"dormant\": true}" + "]}".repeat(400);

        assertThat(create("Deep", deep).status()).isEqualTo(400);
    }

    @Test
    void theDefaultSegmentIsMadeOnce() {
        segments.ensureDefault();

        assertThat(segments.ensureDefault()).isFalse();
        assertThat(segments.find(new SegmentId("in-consideration"))
                        .orElseThrow()
                        .createdBy())
                .isEqualTo("hearth");
        assertThat(segments.definitions())
                .extracting(definition -> definition.segmentId().value())
                .contains("in-consideration");
    }

    @Test
    void thereIsASegmentForTheProgrammesInvitation() {
        segments.ensureRecruits();

        assertThat(segments.ensureRecruits()).isFalse();
        assertThat(analyst.get("/api/segments/not-yet-brokers").json().toString())
                .contains("\"broker_type_in\":[\"EMPLOYEE\",\"OWNER\",\"OWNER_RELATIVE\",\"PARTNER_EMPLOYEE\"]");
    }

    private Answer create(String name, String rule) {
        return analyst.post(
                "/api/segments",
                "{\"name\": \"%s\", \"description\": \"for tests\", \"rule\": %s}".formatted(name, rule));
    }
}
