package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.content.Notice;
import io.hearth.store.fan.FanGrants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grants that the fans of a batch have left, by template. Each is promised to one touchpoint of the batch only. */
final class GrantsLeft {

    private final Map<String, Map<OpenId, Integer>> left;

    GrantsLeft(Map<String, Map<OpenId, Integer>> left) {
        this.left = left;
    }

    static GrantsLeft of(Connection connection, Collection<OpenId> fans, Set<String> templateIds) throws SQLException {
        Map<String, Map<OpenId, Integer>> left = new HashMap<>();
        for (String templateId : templateIds) {
            left.put(templateId, FanGrants.left(connection, fans, templateId));
        }
        return new GrantsLeft(left);
    }

    /** @param notice null for a content that is never told so */
    boolean take(OpenId fan, @Nullable Notice notice) {
        Map<OpenId, Integer> ofTemplate = notice == null ? Map.of() : left.getOrDefault(notice.templateId(), Map.of());
        int had = ofTemplate.getOrDefault(fan, 0);
        if (had > 0) {
            ofTemplate.put(fan, had - 1);
        }
        return had > 0;
    }
}
