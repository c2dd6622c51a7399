package io.hearth.api.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a number to the contacts behind it, and to one of them. */
@ApiTest
class ContactBookIT {

    private static final SegmentId DEFAULT = new SegmentId(Segments.DEFAULT_ID);
    private static final Instant ONE_INSTANT = Instant.parse("2026-02-01T04:00:00Z");

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    Indexed indexed;

    @Autowired
    CrmRoom crm;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Browser manager;

    @BeforeEach
    void publish() throws Exception {
        segments.ensureDefault();
        manager = Staff.signedIn(users, port, Role.MANAGER);
        indexed.publish(new Contacts()
                .add(6, FunnelStage.AWARENESS, false, false)
                .add(2, FunnelStage.CONSIDERATION, false, true, DEFAULT)
                .having(brokers("OWNER"))
                .beginningWith(InteractionType.SCAN)
                .add(1, FunnelStage.CONSIDERATION, true, false)
                .having(brokers("OWNER", "EMPLOYEE"))
                .add(1, FunnelStage.USE, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=AWARENESS 6",
                "reached=CONSIDERATION 4",
                "reached=PURCHASE 1",
                "dormant=true 1",
                "promoter=true 2",
                "segment_id=in-consideration 2",
                "channel=WECHAT 10",
                "channel=QQ 0",
                "broker_type=OWNER 2",
                "broker_type=EMPLOYEE 1",
                "broker_type=OWNER_RELATIVE 0",
                "team=north 2",
                "team=nor 0",
                "month=2026-01 10",
                "month=2026-02 0",
                "origin=SCAN 2",
                "origin=VISIT 0",
                "reached=CONSIDERATION&dormant=false&promoter=false 1"
            })
    void aNumberOpensExactlyItsContacts(String filterAndTotal) {
        String[] parts = filterAndTotal.split(" ", -1);

        JsonNode page = manager.get("/api/contacts?" + parts[0]).json();

        assertThat(page.get("total").asString()).isEqualTo(parts[1]);
        assertThat(page.get("items")).hasSize(Integer.parseInt(parts[1]));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = manager.get("/api/contacts?limit=3" + cursor).json();
            page.get("items").forEach(item -> seen.add(item.get("contact_id").stringValue()));
            JsonNode next = page.get("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=x",
                "cursor=x",
                "cursor=1.",
                "cursor=99999999999999999999.c",
                "stage=NEARLY",
                "broker_type=FRIEND",
                "month=2026-13",
                "segment_id=%F0%9F%92%A9"
            })
    void whatIsNoFilterIsRefused(String query) {
        assertThat(manager.get("/api/contacts?" + query).status()).isEqualTo(400);
    }

    @Test
    void daysThatCannotBeAreRefusedByAllThatCountContacts() {
        Map<String, String> wrong = Map.of(
                "from=2026-03-02&first_contact_to=2026-03-01", "first_contact_to",
                "from=2020-01-01&first_contact_to=2026-03-01", "first_contact_to",
                "from=1999-12-31&first_contact_to=2000-01-02", "first_contact_from",
                "from=2026-03-01&first_contact_to=%2B999999999-12-31", "first_contact_from",
                "from=2026-03-01", "first_contact_to",
                "to=2026-03-01", "first_contact_from",
                "from=soon&first_contact_to=2026-03-01", "can't be read",
                "to=2026-02-30&first_contact_from=2026-02-01", "can't be read");
        List<String> paths = List.of(
                "/api/contacts?",
                "/api/contact-export?",
                "/api/funnel?",
                "/api/analyses/funnel?",
                "/api/analyses/funnel/export?format=csv&");
        wrong.forEach((days, field) -> {
            for (String path : paths) {
                Answer answer = manager.get(path + "first_contact_" + days);

                assertThat(answer.status()).as(path + days).isEqualTo(400);
                assertThat(answer.body()).as(path + days).contains(field);
            }
        });
    }

    /** One came in the last minute of February, another in the first of March. */
    @Test
    void twoPeriodsAreComparedAndEachNumberOpensItsContacts() throws Exception {
        Instant march = HumanTime.SHANGHAI.startOf(LocalDate.of(2026, 3, 1));
        indexed.publish(new Contacts()
                .comingAt(march.minusSeconds(1))
                .add(3, FunnelStage.AWARENESS, false, false)
                .add(1, FunnelStage.PURCHASE, false, false)
                .comingAt(march)
                .add(1, FunnelStage.AWARENESS, false, false)
                .add(1, FunnelStage.CONSIDERATION, false, true, DEFAULT));
        String inMarch = "first_contact_from=2026-03-01&first_contact_to=2026-03-31";
        String inFebruary = "first_contact_from=2026-02-01&first_contact_to=2026-02-28";
        String compared = "by=CHANNEL&" + inMarch + "&compared_from=2026-02-01&compared_to=2026-02-28";

        JsonNode both = manager.get("/api/analyses/funnel?" + compared).json();

        assertOpens(both, inMarch);
        assertOpens(both.get("compared"), inFebruary);
        assertThat(both.at("/total/contacts").intValue()).isEqualTo(2);
        assertThat(both.at("/compared/total/contacts").intValue()).isEqualTo(4);
        assertThat(manager.get("/api/funnel?segment_id=" + DEFAULT.value() + "&" + inMarch)
                        .json()
                        .get("contacts")
                        .intValue())
                .isEqualTo(1);
        assertThat(manager.get("/api/analyses/funnel?" + inMarch)
                        .json()
                        .get("compared")
                        .isNull())
                .isTrue();
        assertThat(manager.get("/api/analyses/funnel?compared_from=2026-02-01&compared_to=2026-02-28")
                        .status())
                .isEqualTo(400);
        assertThat(manager.get("/api/analyses/funnel/export?format=csv&language=en&" + compared)
                        .body()
                        .lines())
                .startsWith(
                        "\uFEFFChannel,First contact,Contacts,Awareness,Awareness: median days,Consideration,"
                                + "Consideration: median days,Purchase,Purchase: median days,Use,Use: median days,"
                                + "Opinion,Opinion: median days,Advocacy",
                        "Everybody,2026-03-01 – 2026-03-31,2,2,0.0,1,,0,,0,,0,,0",
                        "Everybody,2026-02-01 – 2026-02-28,4,4,0.0,1,0.0,1,,0,,0,,0",
                        "Everybody,Change,-2,-2,0.0,0,,-1,,0,,0,,0",
                        "WeChat,2026-03-01 – 2026-03-31,2,2,0.0,1,,0,,0,,0,,0");
        assertThat(Staff.signedIn(users, port, Role.SALES)
                        .get("/api/analyses/funnel?" + compared)
                        .status())
                .isEqualTo(403);
    }

    private void assertOpens(JsonNode funnel, String days) {
        JsonNode whole = manager.get("/api/funnel?" + days).json();
        for (JsonNode stage : whole.get("stages")) {
            String name = stage.get("stage").stringValue();
            JsonNode reached =
                    manager.get("/api/contacts?" + days + "&reached=" + name).json();
            JsonNode in =
                    manager.get("/api/contacts?" + days + "&stage=" + name).json();
            assertThat(reached.get("total")).isEqualTo(stage.get("reached"));
            assertThat(in.get("total")).isEqualTo(stage.get("in_stage"));
        }
        assertThat(funnel.at("/total/contacts")).isEqualTo(whole.get("contacts"));
        assertThat(funnel.at("/parts/0/contacts")).isEqualTo(whole.get("contacts"));
        assertThat(funnel.at("/parts/0/stages/1/reached")).isEqualTo(whole.at("/stages/1/reached"));
    }

    @Test
    void aContactIsShownWithReasonsAndWithoutOpenId() {
        Answer answer = manager.get("/api/contacts/c9");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/contact/stage").stringValue()).isEqualTo("USE");
        assertThat(answer.json().get("reached")).hasSize(4);
        assertThat(answer.json().at("/reached/1/type").stringValue()).isEqualTo("FOLLOW");
        assertThat(answer.body()).doesNotContain("o-c9");
        assertThat(manager.get("/api/contacts/nobody").status()).isEqualTo(404);
        assertThat(manager.get("/api/contacts/%20").status()).isEqualTo(404);
    }

    @Test
    void theTimeLineMissesNothingHoweverMuchHappenedInOneInstant() throws Exception {
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            Instant at = i < 1_050 ? ONE_INSTANT : ONE_INSTANT.plusSeconds(i);
            interactions.add(interaction("book" + i, at));
        }
        indexed.write(clock, interactions);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    manager.get("/api/contacts/c9/interactions" + cursor).json();
            page.get("items")
                    .forEach(item -> seen.add(item.get("interaction_id").stringValue()));
            JsonNode next = page.get("next_cursor");
            cursor = next.isNull() ? "" : "?cursor=" + next.stringValue();
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        interactions.stream().map(one -> one.id().value()).toList());
        assertThat(manager.get("/api/contacts/c9/interactions?cursor=soon").status())
                .isEqualTo(400);
    }

    @Test
    void anExportHoldsTheSameContactsAndIsOnRecord() {
        String asked =
                "/api/contact-export?reached=CONSIDERATION&first_contact_from=2026-01-10&first_contact_to=2026-01-10";
        Answer export = manager.get(asked + "&language=en");

        assertThat(export.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(export.body().lines()).hasSize(5);
        assertThat(export.body())
                .contains("Contact,Stage,Dormant,Promoter,Following,Channel of origin,First contact at")
                .contains("c9,Use,No,No,Yes,WeChat,2026-01-10 12:00:00,")
                .doesNotContain("o-c");
        List<AuditEntry> latest = crm.database().onConnection(connection -> AuditLog.latest(connection, 1));
        assertThat(latest).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("CONTACTS_EXPORTED");
            assertThat(entry.details())
                    .containsEntry("reached", "CONSIDERATION")
                    .containsEntry("first_contact_to", "2026-01-10")
                    .containsEntry("contacts", "4");
        });
        assertThat(manager.get(asked + "&language=zh-CN").body())
                .contains("联系人,漏斗阶段,沉睡,传播者,正在关注,来源渠道,首次接触时间")
                .contains("c9,使用,否,否,是,微信,");
        assertThat(manager.get("/api/contact-export?month=x").status()).isEqualTo(400);
    }

    @Test
    void theFunnelIsCutByChannel() {
        JsonNode cut = manager.get("/api/analyses/funnel?by=CHANNEL").json();

        assertThat(cut.at("/parts/0/key").stringValue()).isEqualTo("WECHAT");
        assertThat(cut.at("/parts/0/contacts").intValue()).isEqualTo(10);
        assertThat(cut.at("/parts/0/stages/1/reached").intValue()).isEqualTo(4);
        assertThat(manager.get("/api/analyses/funnel?by=PROJECT").json().get("parts"))
                .isEmpty();
        assertThat(manager.get("/api/analyses/funnel?by=MOON").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"BROKER_TYPE, 'OWNER EMPLOYEE'", "TEAM, north"})
    void eachNumberOfACutOpensItsContacts(String cut, String keys) {
        JsonNode parts = manager.get("/api/analyses/funnel?by=" + cut).json().get("parts");

        assertThat(parts).extracting(part -> part.get("key").stringValue()).containsExactly(keys.split(" ", -1));
        for (JsonNode part : parts) {
            String behind = "/api/contacts?" + cut.toLowerCase(Locale.ROOT) + "="
                    + part.get("key").stringValue();
            assertThat(part.get("contacts"))
                    .isEqualTo(manager.get(behind).json().get("total"));
            for (JsonNode stage : part.get("stages")) {
                String reached = behind + "&reached=" + stage.get("stage").stringValue();
                assertThat(stage.get("reached"))
                        .isEqualTo(manager.get(reached).json().get("total"));
            }
        }
    }

    private static Traits brokers(String... types) {
        return new Traits(
                Map.of(Trait.BROKER_TYPE, new TreeSet<>(List.of(types)), Trait.TEAM, new TreeSet<>(List.of("north"))));
    }

    private static Interaction interaction(String key, Instant at) {
        return new Interaction(
                InteractionId.of("book", key),
                Subject.fan(new OpenId("o-c9")),
                InteractionType.CONTENT_VIEW,
                at,
                Channel.ARTICLE,
                "a1",
                null,
                null,
                "test",
                Map.of());
    }
}
