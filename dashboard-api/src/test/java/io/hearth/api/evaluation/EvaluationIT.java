package io.hearth.api.evaluation;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class EvaluationIT {

    @Autowired
    Users users;

    @Autowired
    Indexed indexed;

    @LocalServerPort
    int port;

    Browser manager;

    @BeforeEach
    void publish() throws Exception {
        manager = Staff.signedIn(users, port, Role.MANAGER);
        // All of them came in January.
        indexed.publish(new Contacts().add(7, FunnelStage.AWARENESS, false, false));
    }

    @Test
    void aPeriodStandsBesideTheOneBefore() {
        JsonNode january = figure("MONTH", "2026-01-31", "NEW_CONTACTS");
        assertThat(january.get("value").doubleValue()).isEqualTo(7);
        assertThat(january.get("before").doubleValue()).isZero();
        JsonNode february = figure("MONTH", "2026-02-01", "NEW_CONTACTS");
        assertThat(february.get("value").doubleValue()).isZero();
        assertThat(february.get("before").doubleValue()).isEqualTo(7);
        assertThat(figure("MONTH", "2025-12-01", "INTERACTIONS_PER_CONTACT")
                        .get("value")
                        .isNull())
                .isTrue();
    }

    @Test
    void anyDaysStandBesideAnyOthers() {
        JsonNode chosen = view("from=2026-02-01&to=2026-02-10&before_from=2026-01-01&before_to=2026-02-05");
        assertThat(figure(chosen, "NEW_CONTACTS").get("value").doubleValue()).isZero();
        assertThat(figure(chosen, "NEW_CONTACTS").get("before").doubleValue()).isEqualTo(7);
        assertThat(chosen.get("end").stringValue()).isEqualTo("2026-02-11");
        assertThat(chosen.get("before_end").stringValue()).isEqualTo("2026-02-06");

        JsonNode unsaid = view("from=2026-02-01&to=2026-02-28");
        assertThat(unsaid.get("before_first_day").stringValue()).isEqualTo("2026-01-04");
        assertThat(unsaid.get("before_end").stringValue()).isEqualTo("2026-02-01");

        JsonNode toCome = view("from=2030-01-01&to=2030-01-02");
        assertThat(figure(toCome, "NEW_CONTACTS").get("value").doubleValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-02&to=2026-02-01, to",
        "from=2020-01-01&to=2026-02-01, to",
        "from=2026-02-01, to",
        "before_from=2026-02-01&before_to=2026-02-02, from",
        "from=2026-02-01&to=2026-02-02&before_to=2026-01-01, before_from",
        "from=2026-02-01&to=2026-02-02&before_from=1999-12-31&before_to=2026-01-01, before_from",
        "from=2026-02-01&to=2026-02-02&period=MONTH&day=2026-02-01, period"
    })
    void daysThatCannotBeAreRefusedByName(String query, String field) {
        Answer refused = manager.get("/api/evaluation?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo(field);
    }

    @Test
    void aTargetHoldsForItsKindOfPeriodUntilItIsTakenBack() {
        assertThat(set("FOLLOWS_KEPT", "{\"period\":\"MONTH\",\"value\":0.9}")).isEqualTo(204);
        assertThat(set("FOLLOWS_KEPT", "{\"period\":\"MONTH\",\"value\":0.95}")).isEqualTo(204);

        assertThat(figure("MONTH", "2026-01-31", "FOLLOWS_KEPT").get("target").doubleValue())
                .isEqualTo(0.95);
        assertThat(figure("WEEK", "2026-01-31", "FOLLOWS_KEPT").get("target").isNull())
                .isTrue();

        assertThat(set("FOLLOWS_KEPT", "{\"period\":\"MONTH\",\"value\":null}")).isEqualTo(204);
        assertThat(figure("MONTH", "2026-01-31", "FOLLOWS_KEPT").get("target").isNull())
                .isTrue();
    }

    @Test
    void whatCannotBeATargetIsRefused() {
        assertThat(set("FOLLOWS_KEPT", "{\"period\":\"MONTH\",\"value\":1.5}")).isEqualTo(400);
        assertThat(set("DEALS", "{\"period\":\"MONTH\",\"value\":-1}")).isEqualTo(400);
        assertThat(set("DEALS", "{\"period\":\"MONTH\",\"value\":1e999}")).isEqualTo(400);
        assertThat(set("DEALS", "{\"period\":\"YEAR\",\"value\":1}")).isEqualTo(400);
        assertThat(set("LUCK", "{\"period\":\"MONTH\",\"value\":1}")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"period=YEAR&day=2026-01-01", "period=MONTH&day=soon", "period=WEEK&day=1999-12-31", ""})
    void whatIsNoPeriodIsRefused(String query) {
        assertThat(manager.get("/api/evaluation?" + query).status()).isEqualTo(400);
    }

    private int set(String figure, String body) {
        return manager.put("/api/evaluation/targets/" + figure, body).status();
    }

    private JsonNode figure(String period, String day, String figure) {
        return figure(view("period=" + period + "&day=" + day), figure);
    }

    private JsonNode view(String query) {
        return manager.get("/api/evaluation?" + query).json();
    }

    private static JsonNode figure(JsonNode view, String figure) {
        for (JsonNode item : view.get("items")) {
            if (item.get("figure").stringValue().equals(figure)) {
                return item;
            }
        }
        throw new AssertionError("no " + figure + " in " + view);
    }
}
