package io.hearth.api.listening;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.ProblemException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may answer fans. */
@Component
class Assignees {

    private final JdbcClient jdbc;

    Assignees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account the user name */
    record PossibleAssignee(String account, String displayName) {}

    List<PossibleAssignee> all() {
        return jdbc.sql("select username, display_name from app_user where disabled_at is null"
                        + " and roles && array['CONTENT', 'SALES', 'MANAGER', 'ADMIN']::text[]"
                        + " order by display_name, username")
                .query((row, number) -> new PossibleAssignee(row.getString(1), row.getString(2)))
                .list();
    }

    /** @throws ProblemException {@code invalid_fields} if it is none of them */
    String require(String account) {
        if (all().stream().noneMatch(assignee -> assignee.account().equals(account))) {
            throw Fields.wrong("assignee", "is nobody who may answer");
        }
        return account;
    }
}
