package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.message.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateAndSubscriptionTests extends SandboxFixture {

    private static final String TEMPLATE = "/cgi-bin/message/template/send";
    private static final String NOTICE = "/cgi-bin/message/subscribe/bizsend";
    private static final String ONCE = "/cgi-bin/message/template/subscribe";

    private ProductDouble product;

    @BeforeEach
    void prepare() {
        product = new ProductDouble();
        sandbox.configureCallbacks(sandbox.callbackSettings().withUrl(product.url()));
        sandbox.addTemplate(new Template("T", "看房", "{{thing1.DATA}} {{time2.DATA}}"));
        sandbox.addNotice(new Template("N", "活动", "{{thing1.DATA}}"));
    }

    @AfterEach
    void closeProduct() {
        product.close();
    }

    @Test
    void templateMessageArrivesLaterAndIsReported() {
        JsonNode answer = client.post(TEMPLATE, template("oA", "T", "看房", ""));
        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(sandbox.ledger("oA")).isEmpty();
        finishJobs();
        assertThat(sandbox.ledger("oA")).extracting(Delivery::way).containsExactly(Way.TEMPLATE);
        assertThat(onlyEvent().fields())
                .containsEntry("Event", "TEMPLATESENDJOBFINISH")
                .containsEntry("MsgID", answer.path("msgid").asLong())
                .containsEntry("Status", "success");
    }

    @Test
    void fanWhoRefusesMessagesIsReportedAsBlocked() {
        sandbox.act((acts, at) -> acts.refuseMessages("oA", true));
        client.post(TEMPLATE, template("oA", "T", "看房", ""));
        finishJobs();
        assertThat(sandbox.ledger("oA")).isEmpty();
        assertThat(onlyEvent().fields()).containsEntry("Status", "failed:user block");
    }

    @Test
    void otherOutcomesCanBeInjected() {
        sandbox.inject(Fault.of("TEMPLATESENDJOBFINISH", FaultKind.OUTCOME).ending("failed: system failed"));
        client.post(TEMPLATE, template("oA", "T", "看房", ""));
        finishJobs();
        assertThat(sandbox.ledger("oA")).isEmpty();
        assertThat(onlyEvent().fields()).containsEntry("Status", "failed: system failed");
    }

    @Test
    void templateMustExistItsFieldsBeFilledAndTheFanFollow() {
        assertThat(errcode(TEMPLATE, template("oA", "X", "看房", ""))).isEqualTo(40037);
        assertThat(errcode(TEMPLATE, template("oA", "T", "", ""))).isEqualTo(47003);
        assertThat(errcode(TEMPLATE, template("oA", "T", "长".repeat(21), ""))).isEqualTo(47003);
        sandbox.unfollow("oA");
        assertThat(errcode(TEMPLATE, template("oA", "T", "看房", ""))).isEqualTo(43004);
        assertThat(errcode(TEMPLATE, template("oStranger", "T", "看房", ""))).isEqualTo(40003);
    }

    @Test
    void clientIdSendsOnceInTenMinutes() {
        long first = client.post(TEMPLATE, template("oA", "T", "看房", "c1"))
                .path("msgid")
                .asLong();
        sandbox.advance(Duration.ofSeconds(599));
        assertThat(client.post(TEMPLATE, template("oA", "T", "看房", "c1"))
                        .path("msgid")
                        .asLong())
                .isEqualTo(first);
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(client.post(TEMPLATE, template("oA", "T", "看房", "c1"))
                        .path("msgid")
                        .asLong())
                .isNotEqualTo(first);
        finishJobs();
        assertThat(sandbox.ledger("oA")).hasSize(2);
    }

    @Test
    void noticeUsesUpOneGrantEach() {
        assertThat(errcode(NOTICE, notice("oA"))).isEqualTo(43101);
        sandbox.act((acts, at) -> acts.answerNotice("oA", "N", true, at));
        sandbox.act((acts, at) -> acts.answerNotice("oA", "N", true, at));
        assertThat(errcode(NOTICE, notice("oA"))).isZero();
        assertThat(errcode(NOTICE, notice("oA"))).isZero();
        assertThat(errcode(NOTICE, notice("oA"))).isEqualTo(43101);
        finishJobs();
        assertThat(sandbox.ledger("oA"))
                .extracting(Delivery::way)
                .containsOnly(Way.SUBSCRIPTION)
                .hasSize(2);
        assertThat(events())
                .extracting(CallbackMessage::event)
                .containsExactly(
                        "subscribe_msg_popup_event",
                        "subscribe_msg_popup_event",
                        "subscribe_msg_sent_event",
                        "subscribe_msg_sent_event");
    }

    @Test
    void rejectedOrRevokedNoticeGrantsNothing() {
        sandbox.act((acts, at) -> acts.answerNotice("oA", "N", false, at));
        assertThat(errcode(NOTICE, notice("oA"))).isEqualTo(43101);
        sandbox.act((acts, at) -> acts.answerNotice("oA", "N", true, at));
        sandbox.act((acts, at) -> acts.revokeNotice("oA", "N", at));
        assertThat(errcode(NOTICE, notice("oA"))).isEqualTo(43101);
        assertThat(events()).last().satisfies(event -> assertThat(event.fields())
                .containsEntry(
                        "SubscribeMsgChangeEvent",
                        Map.of("List", List.of(Map.of("TemplateId", "N", "SubscribeStatusString", "reject")))));
    }

    @Test
    void refusedFieldsUseNoGrantUp() {
        sandbox.act((acts, at) -> acts.answerNotice("oA", "N", true, at));
        assertThat(errcode(NOTICE, notice("oA").replace("开盘", "长".repeat(21)))).isEqualTo(47003);
        assertThat(errcode(NOTICE, notice("oA"))).isZero();
    }

    @Test
    void grantsInOneSceneDoNotAddUp() {
        sandbox.act((acts, at) -> acts.grantInScene("oA", "S", 6));
        sandbox.act((acts, at) -> acts.grantInScene("oA", "S", 6));
        assertThat(errcode(ONCE, once(6))).isZero();
        assertThat(errcode(ONCE, once(6))).isEqualTo(43101);
        assertThat(errcode(ONCE, once(7))).isEqualTo(43101);
        assertThat(errcode(ONCE, once(10_001))).isEqualTo(47003);
        assertThat(sandbox.ledger("oA")).singleElement().satisfies(d -> assertThat(d.content())
                .isEqualTo("开盘 周六"));
    }

    @Test
    void templatesAreListed() {
        assertThat(client.get("/cgi-bin/template/get_all_private_template").path("template_list"))
                .hasSize(2);
        assertThat(client.get("/wxaapi/newtmpl/gettemplate").path("data")).hasSize(2);
    }

    private CallbackMessage onlyEvent() {
        assertThat(events()).hasSize(1);
        return events().get(0);
    }

    private List<CallbackMessage> events() {
        return sandbox.callbacks().stream().map(CallbackRecord::message).toList();
    }

    private static String template(String openid, String id, String thing, String clientId) {
        return """
                {"touser":"%s","template_id":"%s","client_msg_id":"%s",
                 "data":{"thing1":{"value":"%s"},"time2":{"value":"2026-03-07 10:00"}}}""".formatted(openid, id, clientId, thing);
    }

    private static String notice(String openid) {
        return """
                {"touser":"%s","template_id":"N","data":{"thing1":{"value":"开盘"}}}""".formatted(openid);
    }

    private static String once(int scene) {
        return """
                {"touser":"oA","template_id":"S","scene":%d,"title":"开盘","data":{"content":{"value":"周六"}}}""".formatted(scene);
    }
}
