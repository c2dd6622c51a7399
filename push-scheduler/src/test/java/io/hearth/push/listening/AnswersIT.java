package io.hearth.push.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.dispatch.AnswerRefusal;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.erasure.PushErasure;
import io.hearth.push.plan.FanTimeLine;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.OneTimeMessage;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import io.hearth.wechat.message.TransactionalMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation from the fan's message to its end, with the sandbox as WeChat. */
class AnswersIT {

    private static final OpenId FAN = new OpenId("fan0");
    private static final String SEND = "/cgi-bin/message/custom/send";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TEXT = "您好，本周末开放样板间，电话 199 0000 0001";

    private final PushFixture push = new PushFixture();
    private final Conversations conversations = new Conversations(push.database, push.clock);
    private final Answers answers =
            new Answers(push.database, push.clock, push.gateway().fanMessages());
    private int messages;

    @BeforeEach
    void follow() {
        push.follow(List.of(FAN));
    }

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void anAnswerArrivesOnceHoweverOftenTheFormIsSent() {
        write();
        Conversation open = conversation();
        assertThat(open.state()).isEqualTo(ConversationState.OPEN);
        push.sandbox.advance(Duration.ofMinutes(10));

        List<Answer> sent = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> answers.answer(request(open, "a")))
                .toList();

        assertThat(sent).extracting(Answer::answerId).containsOnly(sent.get(0).answerId());
        assertThat(push.sandbox.calls(SEND)).isEqualTo(1);
        assertThat(push.sandbox.ledger()).singleElement().satisfies(delivery -> assertThat(delivery.toString())
                .contains("199 0000 0001"));
        Answer kept = answers.latest(FAN, 9).get(0);
        assertThat(kept.state()).isEqualTo(TouchpointState.SENT);
        assertThat(kept.text())
                .as("the number stays with WeChat")
                .contains("***")
                .doesNotContain("0001");
        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(conversation().assignee()).isEqualTo("wang");
        assertThat(push.outbox()).singleElement().satisfies(told -> assertThat(told.type())
                .isEqualTo(InteractionType.PUSH_SENT));
        assertThat(new FanTimeLine(push.database).of(FAN)).singleElement().satisfies(entry -> assertThat(entry.step())
                .isEqualTo("answer"));
        AnswerTimes.Measured measured = measure(Duration.ofMinutes(5));
        assertThat(measured.median()).isEqualTo(Duration.ofMinutes(10));
        assertThat(measured.inTime()).isZero();
        assertThat(measure(Duration.ofMinutes(10)).inTime()).isEqualTo(1);
    }

    @Test
    void whoWritesAgainComesBackToTheSamePersonAndWaitsAnew() {
        write();
        answers.answer(request(conversation(), "a"));
        push.sandbox.advance(Duration.ofHours(1));
        write();
        push.sandbox.advance(Duration.ofHours(1));
        write();

        assertThat(conversation().state()).isEqualTo(ConversationState.ASSIGNED);
        assertThat(conversation().waitingSince()).isEqualTo(PushFixture.START.plus(Duration.ofHours(1)));
        conversations.close(conversation().id(), conversation().revision(), "wang");
        assertThat(conversation().state()).isEqualTo(ConversationState.CLOSED);
        AnswerTimes.Measured measured = measure(Duration.ofHours(24));
        assertThat(measured.waits()).isEqualTo(2);
        assertThat(measured.answered()).isEqualTo(1);
        assertThat(measured.closed()).as("closed without an answer").isEqualTo(1);
        assertThat(measured.judged()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoAnswerTheSameRevisionTheSecondIsTold() {
        write();
        Conversation open = conversation();
        FanMessages slow = new Instead(message -> {
            assertOutdated(answers, request(open, "while it is under way"));
            return push.gateway().fanMessages().send(message);
        });
        new Answers(push.database, push.clock, slow).answer(request(open, "a"));

        assertOutdated(answers, request(open, "b"));
        assertThat(push.sandbox.calls(SEND)).isEqualTo(1);
    }

    private static void assertOutdated(Answers answers, Answers.Request request) {
        assertThatThrownBy(() -> answers.answer(request))
                .asInstanceOf(type(ListeningRefusedException.class))
                .extracting(ListeningRefusedException::kind)
                .isEqualTo(ListeningRefusedException.Kind.OUTDATED);
    }

    @Test
    void anOutcomeIsWrittenDownEvenIfThatGivesWayToAnother() {
        write();
        push.loseNextOutcome();

        assertThat(answers.answer(request(conversation(), "a")).state()).isEqualTo(TouchpointState.SENT);

        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(push.sandbox.calls(SEND)).isEqualTo(1);
    }

    @Test
    void whatIsHandledASecondTimeOpensNothing() {
        write();
        answers.answer(request(conversation(), "a"));
        hear(messages, PushFixture.START);

        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
    }

    @Test
    void whatIsWrittenWhileAnAnswerIsUnderWayWaitsForAnother() {
        write();
        Conversation open = conversation();
        FanMessages busy = new Instead(message -> {
            push.sandbox.advance(Duration.ofSeconds(5));
            write();
            push.sandbox.advance(Duration.ofSeconds(5));
            write();
            return new SendResult.Accepted(0, false);
        });

        new Answers(push.database, push.clock, busy).answer(request(open, "a"));

        assertThat(conversation().state()).isEqualTo(ConversationState.ASSIGNED);
        assertThat(conversation().waitingSince())
                .as("the first of the two")
                .isEqualTo(PushFixture.START.plusSeconds(5));
        assertThat(measure(Duration.ofHours(1)).waits()).isEqualTo(2);
    }

    @Test
    void whatArrivesInAnotherOrderWaitsSinceTheFirstOfIt() {
        write();
        answers.answer(request(conversation(), "a"));
        push.sandbox.advance(Duration.ofHours(1));
        write();
        hear(98, PushFixture.START.plus(Duration.ofMinutes(30)));
        long revision = conversation().revision();
        hear(98, PushFixture.START.plus(Duration.ofMinutes(30)));
        hear(99, PushFixture.START.minusSeconds(1));

        assertThat(conversation().waitingSince()).isEqualTo(PushFixture.START.plus(Duration.ofMinutes(30)));
        assertThat(conversation().lastMessageAt()).isEqualTo(PushFixture.START.plus(Duration.ofHours(1)));
        assertThat(conversation().revision()).as("a second time").isEqualTo(revision);
        push.sandbox.advance(Duration.ofHours(1));
        answers.answer(request(conversation(), "b"));
        assertThat(measure(Duration.ofHours(1)).median())
                .as("at once, and after an hour and a half")
                .isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void whatProvablyWasNotSentIsGivenBackOnce() {
        write();
        List<SendResult> refused = List.of(
                new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true),
                new SendResult.QuotaSpent(Quota.DAY, 45009, PushFixture.START.plus(Duration.ofDays(1))),
                new SendResult.Rejected(Rejection.INVALID, 40007, false));
        for (SendResult result : refused) {
            assertThat(notSent("a" + result, message -> result)).isNotNull();
            assertThat(notSent("a" + result, message -> result))
                    .as("asked again")
                    .isNotNull();
            assertThat(left()).as("%s", result).isEqualTo(5);
        }
        answers.answer(request(conversation(), "b"));
        assertThat(notSent("c", message -> refused.get(0))).isNotNull();
        assertThat(left()).isEqualTo(4);

        assertThat(notSent("d", message -> {
                    push.sandbox.advance(Duration.ofSeconds(1));
                    write();
                    answers.answer(request(conversation(), "e"));
                    return refused.get(0);
                }))
                .isNotNull();
        assertThat(left()).as("of a window that has begun anew").isEqualTo(4);
    }

    private AnswerRefusal notSent(String key, Function<ServiceMessage, SendResult> call) {
        return refusal(new Answers(push.database, push.clock, new Instead(call)), key);
    }

    @Test
    void anotherMessageOfTheSameSecondIsHeardAfterTheAnswerAndWaits() {
        write();
        answers.answer(request(conversation(), "a"));
        hear(97, PushFixture.START);

        assertThat(conversation().waitingSince()).isEqualTo(PushFixture.START);
        conversations.close(conversation().id(), conversation().revision(), "wang");
        hear(97, PushFixture.START);
        hear(messages, PushFixture.START);
        assertThat(conversation().state()).as("each a second time").isEqualTo(ConversationState.CLOSED);
        hear(96, PushFixture.START);
        assertThat(conversation().state()).isEqualTo(ConversationState.OPEN);
    }

    @Test
    void whoSucceedsWhileAnAnswerIsUnderWayHasTheConversation() {
        write();
        FanMessages slow = new Instead(message -> {
            assertThat(handOver()).isEqualTo(1);
            return new SendResult.Accepted(0, false);
        });
        new Answers(push.database, push.clock, slow).answer(request(conversation(), "a"));

        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(conversation().assignee()).isEqualTo("li");
    }

    @Test
    void aHandOverWaitsForWhoIsAboutToAnswer() throws Exception {
        write();
        ConversationRows rows = new ConversationRows(push.database);
        long id = conversation().id();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> answering = threads.submit(() -> push.database.inTransaction(() -> {
                rows.take(rows.lock(id).id(), "wang");
                taken.countDown();
                return awaited(waited);
            }));
            assertThat(awaited(taken)).isTrue();
            Future<Integer> moved = threads.submit(this::handOver);
            await().atMost(SOON).until(() -> moved.isDone() || somebodyWaits());
            waited.countDown();
            answering.get();
            assertThat(moved.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(conversation().assignee()).isEqualTo("li");
    }

    @Test
    void whoLookedBeforeAFanChangedHandsLooksAgain() {
        write();
        Conversation before = conversation();
        assertThat(handOver()).as("nobody has it").isZero();

        assertOutdated(answers, request(before, "a"));
        assertThat(conversation().assignee()).isNull();
        conversations.assign(before.id(), conversation().revision(), "content", "content");
        assertThat(handOver()).as("somebody else's").isZero();
        assertThat(conversation().assignee()).isEqualTo("content");
    }

    private int handOver() {
        return conversations.handOver(List.of(new HandedOver("wang", Set.of(FAN), false)), "li", "boss");
    }

    private boolean somebodyWaits() {
        return push.database
                        .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsClosedWhileAnAnswerIsUnderWay() {
        write();
        FanMessages slow = new Instead(message -> {
            assertThatThrownBy(() -> conversations.close(
                            conversation().id(), conversation().revision(), "li"))
                    .asInstanceOf(type(ListeningRefusedException.class))
                    .extracting(ListeningRefusedException::kind)
                    .isEqualTo(ListeningRefusedException.Kind.ANSWER_UNDER_WAY);
            return new SendResult.Accepted(0, false);
        });
        new Answers(push.database, push.clock, slow).answer(request(conversation(), "a"));

        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(measure(Duration.ofHours(1)).closed()).isZero();
        conversations.close(conversation().id(), conversation().revision(), "li");
        assertThat(conversation().assignee()).as("laid down").isNull();
        assertThat(answers.latest(FAN, 9)).extracting(Answer::state).containsExactly(TouchpointState.SENT);
    }

    @Test
    void aProcessThatDiesInTheCallLeavesUnknownAndNothingIsSentAgain() {
        write();
        Conversation open = conversation();
        FanMessages deadly = new Instead(message -> {
            push.gateway().fanMessages().send(message);
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> new Answers(push.database, push.clock, deadly).answer(request(open, "a")))
                .hasMessage("killed");
        assertThat(state("a")).isEqualTo(TouchpointState.CALLING);

        push.sandbox.advance(Duration.ofMinutes(10));
        push.staleJobs().takeOverClaims();
        push.staleJobs().doubtCalls();
        Answer again = answers.answer(request(open, "a"));

        assertThat(again.state()).isEqualTo(TouchpointState.UNKNOWN);
        assertThat(left()).as("it may have been sent").isEqualTo(4);
        assertOutdated(answers, request(open, "b"));
        assertThat(push.sandbox.calls(SEND)).isEqualTo(1);
        assertThat(conversation().state())
                .as("nobody knows: whoever wrote it judges")
                .isEqualTo(ConversationState.ASSIGNED);
        assertThat(conversation().waitingSince()).isNotNull();
        conversations.close(conversation().id(), conversation().revision(), "wang");
    }

    @Test
    void aLostAnswerIsUnknownAndTakesOneOfTheWindow() {
        write();
        push.sandbox.inject(Fault.of(SEND, FaultKind.BUSY_AFTER).times(1));

        Answer lost = answers.answer(request(conversation(), "a"));

        assertThat(lost.state()).isEqualTo(TouchpointState.UNKNOWN);
        assertThat(left()).isEqualTo(4);
    }

    @Test
    void outsideTheWindowNothingGoesOutAndItIsSaidUntilWhenItWasOpen() {
        write();
        push.sandbox.advance(Duration.ofHours(48));

        assertThatThrownBy(() -> answers.answer(request(conversation(), "a")))
                .asInstanceOf(type(ListeningRefusedException.class))
                .satisfies(refused -> {
                    assertThat(refused.obstacle()).contains(AnswerRefusal.WINDOW_CLOSED);
                    assertThat(refused.until()).contains(PushFixture.START.plus(Duration.ofHours(48)));
                });
        assertThat(push.sandbox.calls(SEND)).isZero();
        assertThat(answers.latest(FAN, 9)).isEmpty();
    }

    @Test
    void afterFiveAnswersTheCountIsUsedUp() {
        write();
        IntStream.range(0, 5).forEach(i -> answers.answer(request(conversation(), "a" + i)));

        assertThat(refusal("b")).isEqualTo(AnswerRefusal.COUNT_USED);
        assertThat(push.sandbox.calls(SEND)).isEqualTo(5);
    }

    @Test
    void nobodyIsAnsweredWhoLeftOrOptedOutOrWhileAllIsStopped() {
        write();
        push.optOut(FAN);
        assertThat(refusal("a")).isEqualTo(AnswerRefusal.OPTED_OUT);
        push.knowAsFollowing(List.of(FAN), false);
        assertThat(refusal("a")).isEqualTo(AnswerRefusal.NOT_FOLLOWING);
        new KillSwitch(push.database, push.clock).pull("check", "admin");
        assertThat(refusal("a")).isEqualTo(AnswerRefusal.STOPPED);
        assertThat(push.sandbox.calls(SEND)).isZero();
    }

    @Test
    void whatIsRefusedByWeChatFailsAndIsTold() {
        hear(++messages, PushFixture.START);
        push.database.inTransaction(() -> push.database.onConnection(connection -> {
            FanWindows.open(connection, FAN, WindowKind.MESSAGE, push.clock.now());
            return true;
        }));

        assertThat(refusal("a")).as("WeChat knows of no window").isEqualTo(AnswerRefusal.WINDOW_CLOSED);
        assertThat(state("a")).isEqualTo(TouchpointState.FAILED);
        assertThat(left()).as("it would only be refused again").isEqualTo(4);
        assertThat(refusal("a")).as("asked again").isEqualTo(AnswerRefusal.WINDOW_CLOSED);
        assertThat(push.sandbox.calls(SEND)).isEqualTo(1);
        assertThat(conversation().waitingSince()).isNotNull();
        assertThat(conversation().assignee()).as("who tried goes on").isEqualTo("wang");
    }

    @Test
    void whoWritesInAClosedConversationTakesItUpAgain() {
        write();
        conversations.close(conversation().id(), conversation().revision(), "li");
        push.sandbox.inject(Fault.of(SEND, FaultKind.ERRCODE).answering(45002));

        refusal("a");

        assertThat(conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(conversation().assignee()).isEqualTo("wang");
    }

    @Test
    void theErasedAreForgottenAndTheirWaitsStayCounted() {
        write();
        answers.answer(request(conversation(), "a"));
        push.sandbox.advance(Duration.ofSeconds(1));
        write();

        assertThat(new PushErasure(push.database).erase(List.of(FAN))).isTrue();

        assertThat(conversations.of(Set.of(FAN))).isEmpty();
        assertThat(answers.latest(FAN, 9)).isEmpty();
        assertThat(push.database
                        .sql("select text from answer")
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(measure(Duration.ofHours(1)).waits()).isEqualTo(2);
    }

    private AnswerTimes.Measured measure(Duration within) {
        Instant now = push.clock.now();
        return new AnswerTimes(push.database).measure(PushFixture.START, now.plusSeconds(1), within, now);
    }

    private AnswerRefusal refusal(String key) {
        return refusal(answers, key);
    }

    private AnswerRefusal refusal(Answers answers, String key) {
        try {
            throw new AssertionError(answers.answer(request(conversation(), key)));
        } catch (ListeningRefusedException refused) {
            return refused.obstacle().orElseThrow();
        }
    }

    private int left() {
        return push.database
                .onConnection(connection -> FanWindows.standing(connection, List.of(FAN), push.clock.now()))
                .get(FAN)
                .left();
    }

    private TouchpointState state(String key) {
        return new AnswerRows(push.database).find(FAN, key).orElseThrow().state();
    }

    private Conversation conversation() {
        return Map.copyOf(conversations.of(Set.of(FAN))).get(FAN);
    }

    private static Answers.Request request(Conversation seen, String key) {
        return new Answers.Request(seen.id(), seen.revision(), key, TEXT, "wang");
    }

    /** In WeChat, and as the drain would record it. */
    private void write() {
        push.sandbox.sendText(FAN.value(), "周末可以来看房吗");
        hear(++messages, push.clock.now());
        push.database.inTransaction(() -> push.database.onConnection(connection -> {
            FanWindows.open(connection, FAN, WindowKind.MESSAGE, push.clock.now());
            return true;
        }));
    }

    private void hear(int message, Instant at) {
        InteractionId id = InteractionId.of("test", Integer.toString(message));
        push.database.inTransaction(() -> push.database.onConnection(connection -> {
            HeardMessages.heard(connection, FAN, id, at);
            return true;
        }));
    }

    /** What a test wants to happen in the call. */
    private record Instead(Function<ServiceMessage, SendResult> call) implements FanMessages {

        @Override
        public SendResult send(ServiceMessage message) {
            return call.apply(message);
        }

        @Override
        public SendResult send(OneTimeMessage message) {
            // A test that comes here tests something else than it says.
            throw new UnsupportedOperationException("only answers are expected");
        }

        @Override
        public SendResult send(SubscriptionNotice notice) {
            // As above.
            throw new UnsupportedOperationException("only answers are expected");
        }

        @Override
        public SendResult send(TransactionalMessage message) {
            // As above.
            throw new UnsupportedOperationException("only answers are expected");
        }
    }
}
