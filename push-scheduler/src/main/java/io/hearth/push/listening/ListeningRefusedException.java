package io.hearth.push.listening;

import io.hearth.push.dispatch.AnswerRefusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a conversation does not allow. */
public final class ListeningRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the request; an answer that may not go out is {@link #obstacle} instead. */
    public enum Kind {
        /** There is no such conversation. */
        NOT_FOUND,
        /** It was changed since it was seen. */
        OUTDATED,
        /** It may not be closed before it is known what became of an answer. */
        ANSWER_UNDER_WAY,
        /** The answer may not go out, or did not. */
        NOT_SENT
    }

    private final Kind kind;
    private final @Nullable AnswerRefusal obstacle;
    private final @Nullable Instant until;

    private ListeningRefusedException(
            Kind kind, @Nullable AnswerRefusal obstacle, @Nullable Instant until, String message) {
        super(message);
        this.kind = kind;
        this.obstacle = obstacle;
        this.until = until;
    }

    static ListeningRefusedException notFound(long conversation) {
        return new ListeningRefusedException(Kind.NOT_FOUND, null, null, "there is no conversation " + conversation);
    }

    static ListeningRefusedException outdated(long conversation, long latest) {
        return new ListeningRefusedException(
                Kind.OUTDATED, null, null, "revision " + latest + " is the latest of conversation " + conversation);
    }

    static ListeningRefusedException answerUnderWay(long conversation) {
        return new ListeningRefusedException(
                Kind.ANSWER_UNDER_WAY, null, null, "an answer of conversation " + conversation + " is under way");
    }

    static ListeningRefusedException notSent(AnswerRefusal obstacle, @Nullable Instant until) {
        return new ListeningRefusedException(Kind.NOT_SENT, obstacle, until, obstacle.sentence());
    }

    public Kind kind() {
        return kind;
    }

    /** Why the answer did not go out. */
    public Optional<AnswerRefusal> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Until when the window was open, or the quota is spent. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
