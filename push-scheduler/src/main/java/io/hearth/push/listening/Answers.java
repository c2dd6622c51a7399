package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.dispatch.AnswerAdmission;
import io.hearth.push.dispatch.AnswerCall;
import io.hearth.push.dispatch.AnswerCalls;
import io.hearth.push.dispatch.AnswerOutcome;
import io.hearth.push.dispatch.AnswerRefusal;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.audit.AuditEntry;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers fans. Each answer is sent at most once, whatever is asked how often. */
public final class Answers {

    private final Database database;
    private final AnswerCalls calls;
    private final ConversationRows conversations;
    private final AnswerRows rows;
    private final Unanswered unanswered;
    private final Waits waits;
    private final DueClock clock;

    public Answers(Database database, DueClock clock, FanMessages messages) {
        this.database = database;
        this.clock = clock;
        this.calls = new AnswerCalls(database, clock, messages);
        this.conversations = new ConversationRows(database);
        this.rows = new AnswerRows(database);
        this.unanswered = new Unanswered(database);
        this.waits = new Waits(database);
    }

    /**
     * What is to be answered.
     *
     * @param seen the conversation's revision that the author saw
     * @param requestKey the same for the same answer, however often it is sent
     * @param text not blank, up to 2,048 bytes in UTF-8 (WeChat, customer-service messages)
     */
    public record Request(long conversation, long seen, String requestKey, String text, String author) {}

    /** The latest ones to a fan, the earliest of them first. */
    public List<Answer> latest(OpenId fan, int limit) {
        return rows.latest(fan, limit);
    }

    /**
     * Answers. Whoever sends an answer to what nobody has, has it from then on, whatever becomes of the answer: who gets
     * what they have meanwhile gets this too.
     *
     * @return the answer, SENT or UNKNOWN; what the first request came to, if the key was used before
     * @throws ListeningRefusedException NOT_FOUND, OUTDATED; NOT_SENT if it provably was not
     */
    public Answer answer(Request request) {
        calls.lookAtSwitch();
        Entered entered = database.inTransaction(() -> enter(request));
        if (entered.refused() != null) {
            throw ListeningRefusedException.notSent(
                    entered.refused().reason(), entered.refused().until());
        }
        if (entered.call() != null) {
            call(request, entered, entered.call());
        }
        return rows.find(entered.conversation().fan(), request.requestKey())
                .map(Answers::unlessFailed)
                .orElseThrow(() -> ListeningRefusedException.notFound(request.conversation()));
    }

    /** A request that is made again is told what the first one was. */
    private static Answer unlessFailed(Answer answer) {
        if (answer.state() == TouchpointState.FAILED) {
            throw ListeningRefusedException.notSent(AnswerRefusal.valueOf(String.valueOf(answer.reason())), null);
        }
        return answer;
    }

    /**
     * @param seen the last message that the author knew of
     * @param call null where the key was used before, or something stands in the way
     */
    private record Entered(
            Conversation conversation, long seen, @Nullable AnswerCall call, AnswerOutcome.@Nullable Refused refused) {}

    private Entered enter(Request request) {
        OpenId fan = conversations
                .find(request.conversation())
                .orElseThrow(() -> ListeningRefusedException.notFound(request.conversation()))
                .fan();
        calls.begin(fan);
        Conversation conversation = conversations.lock(request.conversation());
        if (rows.find(fan, request.requestKey()).isPresent()) {
            return new Entered(conversation, 0, null, null);
        }
        if (conversation.revision() != request.seen()) {
            throw ListeningRefusedException.outdated(conversation.id(), conversation.revision());
        }
        AnswerAdmission admission = calls.admit(fan);
        if (admission instanceof AnswerAdmission.Open open) {
            return new Entered(conversation, unanswered.last(fan), enter(request, conversation, open), null);
        }
        return new Entered(conversation, 0, null, (AnswerOutcome.Refused) admission);
    }

    private AnswerCall enter(Request request, Conversation conversation, AnswerAdmission.Open admitted) {
        conversations.take(conversation.id(), request.author());
        long answerId = rows.insert(conversation, request.requestKey(), request.text(), request.author());
        return calls.enter(conversation.fan(), answerId, admitted);
    }

    private void call(Request request, Entered entered, AnswerCall call) {
        SendResult result = calls.call(call, request.text());
        // Nobody else knows what WeChat said.
        AnswerOutcome outcome = database.inTransactionOrAnew(() -> {
            // First of all: a fan's conversation is locked before their window, by the drain and everybody else.
            conversations.lockIfThere(request.conversation());
            AnswerOutcome settled = calls.settle(call, result);
            if (settled instanceof AnswerOutcome.Sent sent) {
                answered(entered, sent.at(), request.author());
            }
            audit(request, settled);
            return settled;
        });
        if (outcome instanceof AnswerOutcome.Refused refused) {
            throw ListeningRefusedException.notSent(refused.reason(), refused.until());
        }
    }

    /** What the fan wrote while the answer was under way waits for another one. */
    private void answered(Entered entered, Instant at, String author) {
        OpenId fan = entered.conversation().fan();
        Settled settled = unanswered.settle(fan, entered.seen());
        conversations.answered(entered.conversation().id(), settled);
        if (settled.until() != null) {
            waits.answered(fan, at, author);
        }
    }

    /** Without the text. */
    private void audit(Request request, AnswerOutcome outcome) {
        String result = outcome instanceof AnswerOutcome.Sent
                ? "SENT"
                : outcome instanceof AnswerOutcome.Refused refused
                        ? refused.reason().name()
                        : "UNKNOWN";
        database.audit(new AuditEntry(
                clock.now(),
                request.author(),
                "FAN_ANSWERED",
                "conversation",
                Long.toString(request.conversation()),
                Map.of("outcome", result)));
    }
}
