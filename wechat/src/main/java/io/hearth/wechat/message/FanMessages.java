package io.hearth.wechat.message;

import io.hearth.wechat.SendResult;

/**
 * Messages to one fan. WeChat keeps no memory of the first three ways: a send whose answer was lost cannot be looked up
 * and must not be made again.
 */
public interface FanMessages {

    /** Answers a fan inside a window; outside it, or when its messages are used up: rejected with {@code NO_WINDOW}. */
    SendResult send(ServiceMessage message);

    /** Uses up the one grant that the fan gave in the scene; without one the fan is unreachable this way. */
    SendResult send(OneTimeMessage message);

    /** Uses up one of the grants that the fan gave for the template; without one the fan is unreachable this way. */
    SendResult send(SubscriptionNotice notice);

    /** Accepted means queued. A repetition of the client message id within 10 min sends nothing twice. */
    SendResult send(TransactionalMessage message);
}
