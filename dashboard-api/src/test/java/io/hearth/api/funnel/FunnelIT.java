package io.hearth.api.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Snapshot;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** In order: before any run there is nothing to see, afterwards there is. */
@ApiTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FunnelIT {

    private static final SegmentId DEFAULT = new SegmentId("in-consideration");
    private static final Instant PUBLISHED_AT = TestApplication.START.plusSeconds(60);

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Browser manager;

    @BeforeEach
    void signIn() {
        clock.set(TestApplication.START);
        segments.ensureDefault();
        manager = Staff.signedIn(users, port, Role.MANAGER);
    }

    @Test
    @Order(1)
    void beforeTheFirstRunTheFunnelIsEmptyAndSaysWhy() {
        Snapshot.assertSame("funnel/before_first_run.json", manager.get("/api/funnel"));
    }

    @Test
    @Order(1)
    void beforeTheFirstRunNoSegmentHasANumber() {
        Snapshot.assertSame("segments/before_first_run.json", manager.get("/api/segments"));
    }

    @Test
    @Order(2)
    void theFunnelOfEveryoneIsOrderedAndNamesItsRun() throws IOException {
        publish();

        Answer answer = manager.get("/api/funnel");

        assertThat(answer.status()).isEqualTo(200);
        Snapshot.assertSame("funnel/everyone.json", answer);
    }

    @Test
    @Order(3)
    void theFunnelOfASegmentCountsItsContactsOnly() {
        Snapshot.assertSame("funnel/segment.json", manager.get("/api/funnel?segment_id=in-consideration"));
    }

    @Test
    @Order(3)
    void segmentsHaveTheirSizeAtTheVisibleRun() {
        Snapshot.assertSame("segments/counted.json", manager.get("/api/segments"));
    }

    @Test
    @Order(4)
    void aSegmentThatTheRunDidNotKnowHasNoNumber() {
        clock.set(PUBLISHED_AT.plusSeconds(1));
        Staff.signedIn(users, port, Role.ANALYST)
                .post("/api/segments", "{\"name\": \"Zz late\", \"rule\": {\"promoter\": true}}");

        assertThat(manager.get("/api/segments").json().at("/items/0/contacts").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"no-such-segment", "", "A%20B", "%F0%9F%91%8D", "a%22%7D"})
    void anUnknownSegmentIsNotFound(String id) {
        Answer answer = manager.get("/api/funnel?segment_id=" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not_found");
    }

    private void publish() throws IOException {
        Instant asOf = Instant.parse("2026-03-01T16:00:00Z");
        SegmentationRun run = SegmentationRun.started("run-1", Mode.FULL, asOf, TestApplication.START, 1);
        new Contacts()
                .add(6, FunnelStage.AWARENESS, false, false)
                .add(2, FunnelStage.CONSIDERATION, false, true, DEFAULT)
                .add(1, FunnelStage.CONSIDERATION, true, false)
                .add(2, FunnelStage.PURCHASE, false, false)
                .add(1, FunnelStage.ADVOCACY, false, true)
                .publish(elastic, names, run, PUBLISHED_AT);
    }
}
