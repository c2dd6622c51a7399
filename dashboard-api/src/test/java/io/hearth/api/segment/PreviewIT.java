package io.hearth.api.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.segment.Traits;
import io.hearth.store.tag.FanTag;
import io.hearth.store.tag.FanTags;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What analysts see while they build a segment, and of those that are built. */
@ApiTest
class PreviewIT {

    private static final SegmentId DEFAULT = new SegmentId(Segments.DEFAULT_ID);

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    Indexed indexed;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    Browser analyst;
    String run;

    @BeforeEach
    void publish() throws IOException {
        segments.ensureDefault();
        analyst = Staff.signedIn(users, port, Role.ANALYST);
        run = indexed.publish(new Contacts()
                .add(6, FunnelStage.AWARENESS, false, false)
                .having(new Traits(Map.of(Trait.TAG, values("老业主、VIP"), Trait.CITY, values("杭州市"))))
                .add(2, FunnelStage.CONSIDERATION, false, true, DEFAULT)
                .add(1, FunnelStage.CONSIDERATION, true, false));
    }

    @Test
    void sizeMakeUpAndSampleAreForTheVisibleRun() {
        Answer answer = preview("{\"any\": [{\"stage_in\": [\"CONSIDERATION\"]}, {\"promoter\": true}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode view = answer.json();
        assertThat(view.at("/run/run_id").stringValue()).isEqualTo(run);
        assertThat(view.at("/run/as_of").stringValue()).isEqualTo("2026-03-01T16:00:00Z");
        assertThat(view.get("contacts").intValue()).isEqualTo(3);
        assertThat(view.get("everyone").intValue()).isEqualTo(9);
        assertThat(view.at("/stages/1/contacts").intValue()).isEqualTo(3);
        assertThat(view.at("/channels/0/channel").stringValue()).isEqualTo("WECHAT");
        assertThat(view.get("sample")).hasSize(3);
        assertThat(answer.body()).doesNotContain("o-c");
    }

    @Test
    void aPreviewMayNameSegmentsAndCountInteractions() {
        assertThat(preview("{\"segment_in\": [\"in-consideration\"]}")
                        .json()
                        .get("contacts")
                        .intValue())
                .isEqualTo(2);
        Answer never = preview("{\"all\": [{\"dormant\": false}, {\"interaction_in\": [\"SHARE\"],"
                + " \"at_most\": 0, \"project_in\": [\"bay\"]}]}");
        assertThat(never.json().get("contacts").intValue()).isEqualTo(8);
        assertThat(never.json().at("/counted/0").stringValue()).isEqualTo("/all/1");
    }

    @Test
    void tagsAndCitiesAreOfferedAsRulesNameThem() {
        jdbc.execute((ConnectionCallback<Integer>) connection ->
                FanTags.replace(connection, List.of(new FanTag(100, "老业主、VIP", 2), new FanTag(101, "new，\n fair", 0))));

        JsonNode offered = analyst.get("/api/segment-traits").json();

        assertThat(offered)
                .hasToString("{\"tags\":[{\"value\":\"老业主、VIP\",\"contacts\":3},"
                        + "{\"value\":\"new， fair\",\"contacts\":0}],"
                        + "\"cities\":[{\"value\":\"杭州市\",\"contacts\":3}]}");
        assertThat(preview("{\"tag_in\": [\"老业主、VIP\"]}").json().get("contacts").intValue())
                .isEqualTo(3);
    }

    @Test
    void whatIsWrongWithARuleIsToldAtOnce() {
        Answer refused = preview("{\"all\": [{\"dormant\": 1}, {\"any\": []}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").stringValue() + " "
                        + error.get("code").stringValue())
                .containsExactly("/rule/all/0/dormant wrong_type", "/rule/all/1/any empty");
        assertThat(preview("{\"segment_in\": [\"gone\"]}")
                        .json()
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("unknown_segment");
        assertThat(analyst.post("/api/segments/preview", "{}").status()).isEqualTo(400);
    }

    @Test
    void overlapAndHistoryComeFromTheSameRun() {
        JsonNode overlap =
                analyst.get("/api/segments/overlap?segment_id=in-consideration").json();
        assertThat(overlap.at("/rows/0/contacts").intValue()).isEqualTo(2);
        assertThat(overlap.at("/rows/0/shared/0").intValue()).isEqualTo(2);

        JsonNode history = analyst.get("/api/segments/in-consideration/history?from=2026-03-01&to=2026-03-31")
                .json();
        assertThat(history.get("days"))
                .extracting(day ->
                        day.get("day").stringValue() + " " + day.get("size").intValue())
                .containsExactly("2026-03-01 2", "2026-03-02 2");
        assertThat(analyst.get("/api/segments/in-consideration/history?from=2026-03-02&to=2026-03-01")
                        .status())
                .isEqualTo(400);
        assertThat(analyst.get("/api/segments/in-consideration/history?from=yesterday&to=2026-03-01")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSchemaIsServed() {
        assertThat(analyst.get("/api/segment-rule-schema.json")
                        .json()
                        .at("/$id")
                        .stringValue())
                .isEqualTo("urn:hearth:segment-rule");
    }

    private static SortedSet<String> values(String... texts) {
        return new TreeSet<>(List.of(texts));
    }

    private Answer preview(String rule) {
        return analyst.post("/api/segments/preview", "{\"rule\": " + rule + "}");
    }
}
