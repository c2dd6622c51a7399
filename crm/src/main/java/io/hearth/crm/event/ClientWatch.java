package io.hearth.crm.event;

import io.hearth.domain.contact.OpenId;
import java.util.List;
import java.util.Set;

/**
 * Is told which clients got another consultant, in the transaction that gives them: what it does is committed with it, or
 * not at all.
 */
@FunctionalInterface
public interface ClientWatch {

    /** For a house in which nobody wants to know. */
    ClientWatch NONE = (given, to, actor) -> {};

    /**
     * Clients go to somebody, from whoever had them. Clients whom nobody had are not told of.
     *
     * @param given all that the transaction gives away at once, a part for each who had something
     * @param actor who decided it: an account, or the name of a rule in angle brackets
     */
    void given(List<Given> given, String to, String actor);

    /**
     * What one consultant had.
     *
     * @param fans the clients' own keys, and those linked to them
     * @param leaves whether they leave with it: whatever else they had goes along
     */
    record Given(String from, Set<OpenId> fans, boolean leaves) {

        public Given {
            fans = Set.copyOf(fans);
        }
    }
}
