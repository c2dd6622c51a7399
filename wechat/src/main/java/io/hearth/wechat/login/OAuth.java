package io.hearth.wechat.login;

import io.hearth.domain.contact.OpenId;
import io.hearth.wechat.Answer;
import java.net.URI;
import java.util.Optional;

/** Learns who opened a page inside WeChat, without asking them ({@code snsapi_base}). */
public interface OAuth {

    /**
     * Where to send the browser; it comes back to the page with {@code code} and {@code state} in the query.
     *
     * @param page of the domain that the account registered
     * @param state 1 to 128 letters and digits, to know the visit again
     * @return empty when no account is configured
     * @throws IllegalArgumentException if the state is none of that
     */
    Optional<URI> authorisation(URI page, String state);

    /**
     * Who came back with a code. A code works once and for 5 min; a wrong, used or old one is refused with
     * {@code INVALID}.
     */
    Answer<OpenId> openIdOf(String code);
}
