package io.hearth.push.dispatch;

import io.hearth.wechat.ClientMessageId;

/**
 * One batch of touchpoints with the same content, held by one dispatcher.
 *
 * @param epoch never given twice; a dispatcher with an old one gets no further
 */
record Claim(long massJobId, long epoch, String campaignId, String text, ClientMessageId clientMessageId) {}
