package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;

/** One planned message to one fan, as the dispatcher needs it. */
record Touchpoint(long id, OpenId openId, Instant dueAt) {}
