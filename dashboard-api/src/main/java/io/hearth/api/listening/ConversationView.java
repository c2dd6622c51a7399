package io.hearth.api.listening;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.listening.Answer;
import io.hearth.store.fan.Reach;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with what was said.
 *
 * @param revision its ETag
 * @param reach whether the fan may be sent something at all
 * @param sendingStopped whether everything is stopped
 * @param messages the fan's latest 100, the earliest of them first
 * @param answers the latest 100, the earliest of them first
 */
record ConversationView(
        ConversationItem conversation,
        long revision,
        Reach reach,
        boolean sendingStopped,
        List<MessageItem> messages,
        List<AnswerItem> answers) {

    /** @param reason why it was not sent, or why nobody knows */
    record AnswerItem(
            long answerId,
            String text,
            String author,
            Instant at,
            TouchpointState state,
            @Nullable String reason) {

        static AnswerItem of(Answer answer) {
            return new AnswerItem(
                    answer.answerId(), answer.text(), answer.author(), answer.at(), answer.state(), answer.reason());
        }
    }
}
