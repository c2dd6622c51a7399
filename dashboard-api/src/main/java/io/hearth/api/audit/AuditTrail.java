package io.hearth.api.audit;

import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts acts of this room on record, in the current transaction where there is one. */
@Component
public class AuditTrail {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param action in capitals, such as {@code TOKEN_CREATED}
     * @param objectKind in small letters, such as {@code token}
     * @param details values that make it readable; never a name or a phone number
     */
    public void append(String actor, String action, String objectKind, String objectId, Map<String, String> details) {
        AuditEntry entry = new AuditEntry(clock.instant(), actor, action, objectKind, objectId, details);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            AuditLog.append(connection, entry);
            return true;
        });
    }
}
