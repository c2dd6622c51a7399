package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made, or was.
 *
 * @param dueAt until when
 * @param assignee the consultant who has taken it; null while nobody has
 * @param outcome what came of it; null while it is open
 */
public record CallTaskView(
        long callTaskId,
        OpenId fan,
        String script,
        boolean open,
        Instant dueAt,
        Instant createdAt,
        @Nullable String assignee,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String outcome) {}
