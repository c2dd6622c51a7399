package io.hearth.wechat;

import io.hearth.domain.contact.OpenId;
import java.util.HashSet;
import java.util.List;

/**
 * One body for many fans: no variable per fan, no link per fan.
 *
 * @param audience {@value #MIN_AUDIENCE} to {@value #MAX_AUDIENCE} different fans (WeChat, mass send by openid)
 * @param clientMessageId by which WeChat recognises a repetition for 24 h
 */
public record MassMessage(List<OpenId> audience, MassContent content, ClientMessageId clientMessageId) {

    public static final int MIN_AUDIENCE = 2;
    public static final int MAX_AUDIENCE = 10_000;

    /** @throws IllegalArgumentException if the audience is too small, too large, or names a fan twice */
    public MassMessage {
        audience = List.copyOf(audience);
        if (audience.size() < MIN_AUDIENCE || audience.size() > MAX_AUDIENCE) {
            throw new IllegalArgumentException(
                    "an audience of " + audience.size() + " is not from " + MIN_AUDIENCE + " to " + MAX_AUDIENCE);
        }
        if (new HashSet<>(audience).size() < audience.size()) {
            throw new IllegalArgumentException("the audience names a fan twice");
        }
    }
}
