package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.wechat.JobEvent;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void theCollectedBodiesMeanWhatTheirNamesSay() {
        Map<String, String> meanings = CallbackBodies.collected().stream()
                .collect(Collectors.toMap(CallbackBodies.Sample::name, sample -> handledAs(sample.body())));
        assertThat(meanings)
                .containsEntry("test_events_01_event_subscribe.xml", "FOLLOW")
                .containsEntry("test_events_02_event_unsubscribe.xml", "UNFOLLOW")
                .containsEntry("test_events_05_event_LOCATION.xml", "LOCATION")
                .containsEntry("test_events_08_event_MASSSENDJOBFINISH.xml", "JOB_EVENT")
                .containsEntry("test_events_29_event_annual_renew.xml", "ACCOUNT_EVENT")
                .containsEntry("test_parser_01_text.xml", "MESSAGE")
                .containsEntry("test_parser_05_location.xml", "MESSAGE")
                .containsEntry("test_parser_14_notsure.xml", "OTHER")
                .containsEntry("XmlUtilsTest_03_event_PUBLISHJOBFINISH.xml", "ACCOUNT_EVENT")
                .containsEntry("XmlUtilsTest_01.xml", "refused: body has no FromUserName")
                .containsEntry(
                        "WxCryptUtilTest_01.xml",
                        "refused: body is an envelope within the envelope, or the endpoint is set to plain mode");
        assertThat(meanings.values().stream().filter(m -> m.startsWith("refused")))
                .hasSizeLessThan(10);
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
