package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.util.Optional;

/** Asks WeChat who the visitor is, without asking the visitor ({@code snsapi_base}). */
public interface FanLogin {

    /**
     * Where to send the visitor; they come back to the page with {@code code} and {@code state}.
     *
     * @param state letters and digits
     * @return empty when no account is configured
     */
    Optional<URI> address(URI page, String state);

    /** Who came back with this code; empty when WeChat does not say. Bounded in time. */
    Optional<OpenId> openIdOf(String code);
}
