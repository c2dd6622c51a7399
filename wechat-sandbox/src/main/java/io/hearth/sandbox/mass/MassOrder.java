package io.hearth.sandbox.mass;

import io.hearth.sandbox.fan.Fan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to send one content to many.
 *
 * @param audience the fans meant, each once
 * @param scope the audience in words ("all", "tag 101", or a digest of the list), for the default client id
 * @param clientId the sender's {@code clientmsgid}, if it gave one
 */
public record MassOrder(
        List<Fan> audience,
        String scope,
        MassContent content,
        @Nullable String clientId,
        MassOrigin origin) {

    public MassOrder {
        audience = List.copyOf(audience);
    }

    /** Without an id of the sender WeChat takes a digest of audience and content. */
    String effectiveClientId() {
        return clientId != null && !clientId.isEmpty()
                ? clientId
                : "digest:" + scope + ":" + content.type() + ":" + content.value();
    }
}
