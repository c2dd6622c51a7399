package io.hearth.wechat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.message.Template;
import io.hearth.wechat.Answer;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.TagId;
import io.hearth.wechat.TagMessage;
import io.hearth.wechat.WeChatGateway;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a gateway promises about sends, judged by what reached the fans. The adapter must keep it; and a plain client that
 * knows only WeChat's documents must find it kept as well, or the sandbox is no WeChat.
 */
abstract class GatewayContract {

    /** For all that is answered: a loaded machine is slow, and a time-out by accident tells nothing. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    /** For what is never answered, or takes three times as long. */
    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
    private static final String MASS = "/cgi-bin/message/mass/send";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final Duration JOB = Duration.ofMinutes(1);
    private static final OpenId FAN = new OpenId("fan1");

    /** Each test has an account of its own, so that they may share a database. */
    final String appId = "wx" + UUID.randomUUID().toString().substring(0, 8);

    Sandbox sandbox;
    private WeChatGateway gateway;
    private FanMessages messages;

    abstract WeChatGateway openGateway(Duration answerTimeout);

    abstract FanMessages fanMessages(WeChatGateway opened);

    abstract void closeGateway(WeChatGateway opened) throws Exception;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxSettings.defaults()
                .withAppId(appId, SandboxSettings.DEFAULT_APP_SECRET)
                .standingAt(NOON));
        sandbox.addFollowers(List.of("fan1", "fan2", "fan3"));
        sandbox.addTemplate(new Template("T1", "预约成功", "{{thing1.DATA}}"));
        sandbox.addNotice(new Template("N1", "开盘提醒", "{{thing1.DATA}}"));
        use(openGateway(PATIENT));
    }

    private void use(WeChatGateway opened) {
        gateway = opened;
        messages = fanMessages(opened);
    }

    private void haveNoPatience() throws Exception {
        closeGateway(gateway);
        use(openGateway(IMPATIENT));
    }

    @AfterEach
    void close() throws Exception {
        closeGateway(gateway);
        sandbox.close();
    }

    @Test
    void aMassMessageReachesItsAudienceOnceAndTheJobCanBeAskedFor() {
        SendResult.Accepted accepted = (SendResult.Accepted) gateway.send(mass("fan1", "fan2"));

        assertThat(accepted.repeated()).isFalse();
        assertThat(gateway.findMassJob(accepted.msgId())).isEqualTo(new Answer.Given<>(MassJobStatus.SENDING));
        sandbox.advance(JOB);
        assertThat(gateway.findMassJob(accepted.msgId())).isEqualTo(new Answer.Given<>(MassJobStatus.SEND_SUCCESS));
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("fan1", "fan2");
        assertThat(sandbox.ledger()).extracting(Delivery::content).containsOnly("新房源 <b>\"A\"</b> & 😀");
    }

    @Test
    void aJobThatWeChatDoesNotKnowIsRefused() {
        assertThat(gateway.findMassJob(42)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40059, false));
    }

    @Test
    void theSameClientMessageIdSendsNothingTwice() {
        MassMessage message = mass("fan1", "fan2");
        SendResult.Accepted first = (SendResult.Accepted) gateway.send(message);

        assertThat(gateway.send(message)).isEqualTo(new SendResult.Unknown(Doubt.TOO_FAST));
        sandbox.advance(JOB);
        assertThat(gateway.send(message)).isEqualTo(new SendResult.Accepted(first.msgId(), true));
        assertThat(sandbox.ledger()).hasSize(2);
    }

    @Test
    void aDuplicateOnTheFirstCallIsAccepted() {
        sandbox.inject(Fault.of(MASS, FaultKind.DUPLICATE_AFTER));

        assertThat(gateway.send(mass("fan1", "fan2")))
                .isInstanceOfSatisfying(
                        SendResult.Accepted.class, accepted -> assertThat(gateway.findMassJob(accepted.msgId()))
                                .isInstanceOf(Answer.Given.class));
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY_AFTER, BUSY, true",
        "RESET_AFTER, CONNECTION_LOST, true",
        "BAD_GATEWAY_AFTER, NOT_WECHAT, true",
        "GARBAGE, GARBAGE, true",
        "BAD_GATEWAY, NOT_WECHAT, false",
        "RESET, CONNECTION_LOST, false"
    })
    void aLostAnswerLeavesADoubtAndNothingIsAskedForAgain(FaultKind kind, Doubt doubt, boolean reached) {
        expectDoubt(kind, doubt, reached);
    }

    @ParameterizedTest
    @CsvSource({"HANG_AFTER, true", "SLOW_BODY, true", "HANG, false"})
    void anAnswerThatDoesNotEndInTimeLeavesADoubt(FaultKind kind, boolean reached) throws Exception {
        gateway.findMassJob(1);
        haveNoPatience();
        expectDoubt(kind, Doubt.TIME_OUT, reached);
    }

    private void expectDoubt(FaultKind kind, Doubt doubt, boolean reached) {
        sandbox.inject(Fault.of(MASS, kind).lasting(IMPATIENT.multipliedBy(3)));

        assertThat(gateway.send(mass("fan1", "fan2"))).isEqualTo(new SendResult.Unknown(doubt));
        assertThat(sandbox.calls(MASS)).isEqualTo(reached ? 1 : 0);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger()).hasSize(reached ? 2 : 0);
    }

    @Test
    void aSlowAnswerThatEndsInTimeIsAnAnswer() {
        sandbox.inject(Fault.of(MASS, FaultKind.SLOW_BODY).lasting(Duration.ofMillis(200)));

        assertThat(gateway.send(mass("fan1", "fan2"))).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void aRefusedConnectionProvesThatNothingWasSent() {
        gateway.send(mass("fan1", "fan2"));
        sandbox.close();

        assertThat(gateway.send(mass("fan1", "fan2")))
                .isEqualTo(new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true));
    }

    @Test
    void aSpentQuotaTellsUntilWhen() {
        sandbox.inject(Fault.of(MASS, FaultKind.ERRCODE).answering(45011));
        assertThat(gateway.send(mass("fan1", "fan2")))
                .isEqualTo(new SendResult.QuotaSpent(Quota.MINUTE, 45011, NOON.plus(Duration.ofMinutes(1))));

        sandbox.advance(Duration.ofMinutes(1));
        sandbox.inject(Fault.of(MASS, FaultKind.ERRCODE).answering(45009));
        assertThat(gateway.send(mass("fan1", "fan2"))).isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45009, MIDNIGHT));

        sandbox.advance(Duration.ofHours(12));
        assertThat(gateway.send(mass("fan1", "fan2"))).isInstanceOf(SendResult.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void aRefusedTokenIsReplacedOnceAndTheSendMadeOnce(int code) {
        gateway.send(mass("fan1", "fan2"));
        sandbox.endTokens();
        sandbox.inject(Fault.of(MASS, FaultKind.ERRCODE).answering(code));

        assertThat(gateway.send(mass("fan2", "fan3"))).isInstanceOf(SendResult.Accepted.class);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger("fan2")).hasSize(2);
        assertThat(sandbox.calls(TOKEN)).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedTwiceIsNotTriedAThirdTime() {
        gateway.send(mass("fan1", "fan2"));
        sandbox.endTokens();
        sandbox.inject(Fault.of(MASS, FaultKind.ERRCODE).answering(40001).times(2));

        assertThat(gateway.send(mass("fan2", "fan3")))
                .isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, 40001, true));
        assertThat(gateway.send(mass("fan2", "fan3"))).isInstanceOf(SendResult.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "40003, UNREACHABLE",
        "43004, UNREACHABLE",
        "48002, UNREACHABLE",
        "43019, UNREACHABLE",
        "43101, UNREACHABLE",
        "45015, NO_WINDOW",
        "45047, NO_WINDOW",
        "40007, INVALID",
        "40037, INVALID",
        "47001, INVALID",
        "47003, INVALID",
        "40032, INVALID",
        "40130, INVALID",
        "45159, INVALID",
        "41001, INVALID",
        "43002, INVALID",
        "44002, INVALID",
        "48001, NOT_AUTHORISED",
        "48004, NOT_AUTHORISED",
        "50002, NOT_AUTHORISED"
    })
    void everyRefusalMeansWhatFollowsFromIt(int code, String meaning) {
        sandbox.inject(Fault.of(MASS, FaultKind.ERRCODE).answering(code));
        SendResult expected = meaning.equals("UNREACHABLE")
                ? new SendResult.Unreachable(code)
                : new SendResult.Rejected(Rejection.valueOf(meaning), code, false);

        assertThat(gateway.send(mass("fan1", "fan2"))).isEqualTo(expected);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger()).isEmpty();
    }

    @Test
    void aMessageToATagReachesOnlyWhoCarriesIt() {
        int tag = tagOf("fan2", "fan3");

        assertThat(gateway.send(new TagMessage(new TagId(tag), text(), ClientMessageId.random())))
                .isInstanceOf(SendResult.Accepted.class);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("fan2", "fan3");
    }

    @Test
    void aTagThatIsNotThereReachesNobody() {
        assertThat(gateway.send(new TagMessage(new TagId(999), text(), ClientMessageId.random())))
                .isEqualTo(new SendResult.Rejected(Rejection.INVALID, 45159, false));
    }

    @Test
    void mediaThatIsNotThereIsRefused() {
        MassMessage picture = new MassMessage(
                fans("fan1", "fan2"), new MassContent.Picture(new MediaId("none")), ClientMessageId.random());
        MassMessage articles = new MassMessage(
                fans("fan1", "fan2"), new MassContent.Articles(new MediaId("none")), ClientMessageId.random());

        assertThat(gateway.send(picture)).isEqualTo(new SendResult.Rejected(Rejection.INVALID, 40007, false));
        assertThat(gateway.send(articles)).isEqualTo(new SendResult.Rejected(Rejection.INVALID, 40007, false));
    }

    @Test
    void aCustomerServiceMessageNeedsAWindowAndUsesItUp() {
        assertThat(messages.send(service())).isEqualTo(new SendResult.Rejected(Rejection.NO_WINDOW, 45015, false));

        sandbox.click("fan1", "PRICES");
        for (int i = 0; i < 3; i++) {
            assertThat(messages.send(service())).isEqualTo(new SendResult.Accepted(0, false));
        }
        assertThat(messages.send(service())).isEqualTo(new SendResult.Rejected(Rejection.NO_WINDOW, 45047, false));
        assertThat(sandbox.ledger("fan1")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_AFTER", "RESET_AFTER", "GARBAGE"})
    void aCustomerServiceMessageWhoseAnswerWasLostIsNotSentAgain(FaultKind kind) {
        sandbox.sendText("fan1", "在吗");
        sandbox.inject(Fault.of("/cgi-bin/message/custom/send", kind));

        assertThat(messages.send(service())).isInstanceOf(SendResult.Unknown.class);
        assertThat(sandbox.ledger("fan1")).hasSize(1);
    }

    @Test
    void aNoticeUsesUpAGrant() {
        SubscriptionNotice notice = new SubscriptionNotice(FAN, "N1", Map.of("thing1", "周六开盘"), Optional.empty());
        assertThat(messages.send(notice)).isEqualTo(new SendResult.Unreachable(43101));

        sandbox.act((acts, at) -> acts.answerNotice("fan1", "N1", true, at));
        assertThat(messages.send(notice))
                .isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> assertThat(accepted.msgId())
                        .isPositive());
        assertThat(messages.send(notice)).isEqualTo(new SendResult.Unreachable(43101));
    }

    @Test
    void aOneTimeMessageUsesUpTheGrantOfItsScene() {
        OneTimeMessage message = new OneTimeMessage(FAN, "S1", 7, "样板房开放", "本周六起", Optional.empty());
        assertThat(messages.send(message)).isEqualTo(new SendResult.Unreachable(43101));

        sandbox.act((acts, at) -> acts.grantInScene("fan1", "S1", 7));
        assertThat(messages.send(message)).isEqualTo(new SendResult.Accepted(0, false));
        assertThat(messages.send(message)).isEqualTo(new SendResult.Unreachable(43101));
        assertThat(sandbox.ledger("fan1")).hasSize(1);
    }

    @Test
    void aTransactionalMessageReachesAFollowerOnceForItsClientMessageId() {
        TransactionalMessage message = transactional("fan1", "T1", "周六十点");
        SendResult.Accepted first = (SendResult.Accepted) messages.send(message);

        assertThat(messages.send(message)).isEqualTo(first);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger("fan1")).hasSize(1);
    }

    @Test
    void aTransactionalMessageIsRefusedForWhatIsWrongWithIt() {
        sandbox.unfollow("fan3");

        assertThat(messages.send(transactional("fan3", "T1", "周六十点"))).isEqualTo(new SendResult.Unreachable(43004));
        assertThat(messages.send(transactional("stranger", "T1", "周六十点"))).isEqualTo(new SendResult.Unreachable(40003));
        assertThat(messages.send(transactional("fan1", "T9", "周六十点")))
                .isEqualTo(new SendResult.Rejected(Rejection.INVALID, 40037, false));
        assertThat(messages.send(transactional("fan1", "T1", "一".repeat(21))))
                .isEqualTo(new SendResult.Rejected(Rejection.INVALID, 47003, false));
    }

    private int tagOf(String... openIds) {
        return new PlainClient(sandbox.baseUrl(), appId, PATIENT, sandbox::now).createTag("看房客", List.of(openIds));
    }

    private static TransactionalMessage transactional(String fan, String template, String text) {
        return new TransactionalMessage(
                new OpenId(fan), template, Map.of("thing1", text), Optional.empty(), ClientMessageId.random());
    }

    private static ServiceMessage service() {
        return new ServiceMessage(FAN, new ServiceContent.Text("您好"));
    }

    private static MassContent text() {
        return new MassContent.Text("新房源 <b>\"A\"</b> & 😀");
    }

    private static MassMessage mass(String... openIds) {
        return new MassMessage(fans(openIds), text(), ClientMessageId.random());
    }

    private static List<OpenId> fans(String... openIds) {
        return Arrays.stream(openIds).map(OpenId::new).toList();
    }
}
