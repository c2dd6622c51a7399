package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import java.util.Set;

/**
 * What somebody has and gives away.
 *
 * @param fans those whose conversations go along, if {@code from} has them
 * @param all whether everything else that {@code from} has goes along too
 */
public record HandedOver(String from, Set<OpenId> fans, boolean all) {

    public HandedOver {
        fans = Set.copyOf(fans);
    }
}
