package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.fan.WindowKind;
import io.hearth.store.wechat.JobEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackMeaningTests {

    private static final long SECOND = 1_790_000_000L;
    private static final Instant RECEIVED_AT = Instant.ofEpochSecond(SECOND + 2);

    @ParameterizedTest
    @CsvSource({
        "subscribe, FOLLOW",
        "unsubscribe, UNFOLLOW",
        "SCAN, SCAN",
        "CLICK, MENU_CLICK",
        "VIEW, MENU_VIEW",
        "LOCATION, LOCATION",
        "something_new, OTHER",
    })
    void anEventIsAnInteractionOfItsType(String event, InteractionType type) throws Exception {
        Interaction interaction = fanDid(CallbackBodies.event("o1", SECOND, event, "<EventKey>k</EventKey>"));
        assertThat(interaction.type()).isEqualTo(type);
        assertThat(interaction.subject()).hasToString("fan:o1");
        assertThat(interaction.occurredAt().getEpochSecond()).isEqualTo(SECOND);
    }

    @Test
    void aFollowThroughACodeKnowsTheSceneAndAScanToo() throws Exception {
        String key = "<EventKey>qrscene_broker7</EventKey><Ticket>t</Ticket>";
        assertThat(fanDid(CallbackBodies.event("o1", SECOND, "subscribe", key)).attributes())
                .containsEntry("scene", "broker7");
        assertThat(fanDid(CallbackBodies.event("o1", SECOND, "SCAN", "<EventKey>broker7</EventKey>"))
                        .attributes())
                .containsEntry("scene", "broker7");
        assertThat(fanDid(CallbackBodies.event("o1", SECOND, "subscribe", "<EventKey></EventKey>"))
                        .attributes())
                .doesNotContainKey("scene");
    }

    @Test
    void aMenuEntryIsTheContentThatWasTouched() throws Exception {
        String key = "<EventKey>https://example.com/houses</EventKey>";
        assertThat(fanDid(CallbackBodies.event("o1", SECOND, "VIEW", key)).contentId())
                .isEqualTo("https://example.com/houses");
    }

    @Test
    void phoneNumbersOfAMessageAreMaskedEverywhere() throws Exception {
        Interaction interaction = fanDid(CallbackBodies.message("o1", SECOND, "12345678901234567", "打19900000001"));
        assertThat(interaction.type()).isEqualTo(InteractionType.MESSAGE);
        assertThat(interaction.text()).isEqualTo("打***");
        assertThat(interaction.toString()).doesNotContain("19900000001");
        assertThat(interaction.attributes()).containsEntry("msg_id", "12345678901234567");
    }

    @Test
    void copiesAgreeOnTheIdAndOtherCallbacksDiffer() throws Exception {
        String one = CallbackBodies.event("o1", SECOND, "CLICK", "<EventKey>a</EventKey>");
        String other = CallbackBodies.event("o1", SECOND, "CLICK", "<EventKey>b</EventKey>");
        assertThat(fanDid(one).id())
                .isEqualTo(fanDid(one).id())
                .isNotEqualTo(fanDid(other).id());
    }

    @Test
    void twoStatusEventsOfOneSecondDifferByTheMessageThatTheyAreAbout() throws Exception {
        String first = CallbackBodies.event("o1", SECOND, "TEMPLATESENDJOBFINISH", "<MsgID>1</MsgID>");
        String second = CallbackBodies.event("o1", SECOND, "TEMPLATESENDJOBFINISH", "<MsgID>2</MsgID>");
        assertThat(fanDid(first).id()).isNotEqualTo(fanDid(second).id());
    }

    @Test
    void theEndOfAMassSendIsAJobEvent() throws Exception {
        String counts = "<MsgID>77</MsgID><Status>send success</Status><TotalCount>100</TotalCount>"
                + "<FilterCount>80</FilterCount><SentCount>75</SentCount><ErrorCount>5</ErrorCount>";
        Meaning meaning = meaning(CallbackBodies.event("o1", SECOND, "MASSSENDJOBFINISH", counts));
        JobEvent event = ((Meaning.JobEnded) meaning).event();
        assertThat(event.msgId()).isEqualTo("77");
        assertThat(event.status()).isEqualTo("send success");
        assertThat(new int[] {event.total(), event.filtered(), event.sent(), event.errors()})
                .containsExactly(100, 80, 75, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xml></xml> | no FromUserName",
                "<xml><Encrypt>x</Encrypt></xml> | an envelope",
                "<xml><FromUserName>o1</FromUserName></xml> | no MsgType",
                "<xml><FromUserName>gh_1</FromUserName><MsgType>text</MsgType></xml> | not a fan",
                "<xml><FromUserName>o1</FromUserName><MsgType>event</MsgType></xml> | no Event",
                "<xml><FromUserName>o1</FromUserName><MsgType>text</MsgType></xml> | no CreateTime",
                "<xml><FromUserName>o1</FromUserName><MsgType>text</MsgType><CreateTime>now</CreateTime></xml> | seconds",
                "<xml><FromUserName>o 1</FromUserName><MsgType>text</MsgType><CreateTime>1790000000</CreateTime></xml>"
                        + " | white space",
            })
    void whatIsNoCallbackOfAFanHasAReason(String body, String reason) {
        assertThatThrownBy(() -> meaning(body))
                .isInstanceOf(UnusableCallback.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 123_456_789, SECOND + 200_000, 99_999_999_999L})
    void aTimeThatCannotBeIsTheTimeOfArrival(long second) throws Exception {
        assertThat(fanDid(CallbackBodies.event("o1", second, "subscribe", "")).occurredAt())
                .isEqualTo(RECEIVED_AT);
    }

    /** Every body of the collection, with what it is to us; the table is read against the files' index. */
    @ParameterizedTest
    @MethodSource("collected")
    void aCollectedBodyMeansWhatTheTableSays(CallbackBodies.Sample sample, String meaning) {
        assertThat(handledAs(sample.body())).isEqualTo(meaning);
    }

    static Stream<Arguments> collected() {
        Map<String, String> meanings = CallbackBodies.meanings();
        List<CallbackBodies.Sample> samples = CallbackBodies.collected();
        assertThat(meanings.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        samples.stream().map(CallbackBodies.Sample::name).toList());
        return samples.stream().map(sample -> Arguments.of(sample, meanings.get(sample.name())));
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, ACTION",
        "SCAN, ACTION",
        "CLICK, ACTION",
        "VIEW, ",
        "LOCATION, ",
        "unsubscribe, ",
        "kf_create_session, ",
    })
    void whatOpensAWindowAndWhatDoesNot(String event, WindowKind kind) throws Exception {
        Meaning.FanDid did = (Meaning.FanDid) meaning(CallbackBodies.event("o1", SECOND, event, ""));
        assertThat(did.window()).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void aMessageOpensTheLongWindow() throws Exception {
        Meaning.FanDid did = (Meaning.FanDid) meaning(CallbackBodies.message("o1", SECOND, "1", "hi"));
        assertThat(did.window()).contains(WindowKind.MESSAGE);
    }

    @Test
    void noticesAreAllowedRefusedAndEndedInXmlAndInJson() throws Exception {
        String popup = "<SubscribeMsgPopupEvent><List><TemplateId>a</TemplateId><SubscribeStatusString>accept"
                + "</SubscribeStatusString></List><List><TemplateId>b</TemplateId><SubscribeStatusString>reject"
                + "</SubscribeStatusString></List></SubscribeMsgPopupEvent>";
        String change = "{\"FromUserName\":\"o1\",\"CreateTime\":1790000000,\"MsgType\":\"event\",\"Event\":"
                + "\"subscribe_msg_change_event\",\"SubscribeMsgChangeEvent\":{\"List\":[{\"TemplateId\":\"a\","
                + "\"SubscribeStatusString\":\"reject\"}]}}";
        String sent = "<SubscribeMsgSentEvent><List><TemplateId>a</TemplateId><MsgID>7</MsgID><ErrorCode>43101"
                + "</ErrorCode><ErrorStatus>user refused</ErrorStatus></List></SubscribeMsgSentEvent>";
        assertThat(notices(CallbackBodies.event("o1", SECOND, "subscribe_msg_popup_event", popup)))
                .containsExactly(new NoticeChange.Allowed("a"));
        assertThat(notices(change)).containsExactly(new NoticeChange.Refused("a"));
        assertThat(notices(CallbackBodies.event("o1", SECOND, "subscribe_msg_sent_event", sent)))
                .containsExactly(new NoticeChange.Ended("a", "7", 43_101, "user refused"));
    }

    private static List<NoticeChange> notices(String body) throws UnusableCallback {
        return ((Meaning.FanDid) meaning(body)).notices();
    }

    private static String handledAs(String body) {
        try {
            return meaning(body).handledAs();
        } catch (UnusableCallback e) {
            return "refused: " + e.reason();
        }
    }

    private static Interaction fanDid(String body) throws UnusableCallback {
        return ((Meaning.FanDid) meaning(body)).interaction();
    }

    private static Meaning meaning(String body) throws UnusableCallback {
        return CallbackMeaning.of(Callback.of(CallbackBody.parse(CallbackBodies.bytes(body))), RECEIVED_AT);
    }
}
