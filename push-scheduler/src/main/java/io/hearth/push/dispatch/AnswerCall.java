package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.fan.FanWindows;

/**
 * An answer's call that is entered. Whoever entered it knows what it was taken out of; if they die, nobody knows whether
 * it was sent, and nothing is given back.
 */
public record AnswerCall(OpenId fan, long touchpointId, FanWindows.Spent window) {}
