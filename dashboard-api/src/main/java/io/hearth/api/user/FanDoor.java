package io.hearth.api.user;

import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.util.Optional;

/** Learns from WeChat which fan holds the telephone. */
public interface FanDoor {

    /** The path of the brokers' centre below the installation's public address. */
    String PAGES = "/broker";

    /** The path below the installation's public address to which WeChat sends the fan back. */
    String WAY_BACK = PAGES + "/back";

    /**
     * Where to send the fan's browser; it comes back with {@code code} and {@code state}.
     *
     * @param state letters and digits
     * @return empty when no account is configured
     */
    Optional<URI> address(String state);

    /** Who came back with this code; empty when WeChat does not say. Bounded in time. */
    Optional<OpenId> openIdOf(String code);
}
