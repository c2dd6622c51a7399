package io.hearth.wechat.fan;

import io.hearth.domain.contact.OpenId;
import java.util.List;
import java.util.Optional;

/**
 * A page of fans.
 *
 * @param total how many there are on all pages; WeChat does not tell it for fans with a tag: 0
 * @param fans empty on the last page
 */
public record FollowerPage(long total, List<OpenId> fans) {

    public FollowerPage {
        fans = List.copyOf(fans);
    }

    /** After whom the next page begins; empty when this was the last. */
    public Optional<OpenId> last() {
        return fans.isEmpty() ? Optional.empty() : Optional.of(fans.get(fans.size() - 1));
    }
}
