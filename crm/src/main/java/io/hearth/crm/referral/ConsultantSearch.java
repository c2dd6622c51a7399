package io.hearth.crm.referral;

import io.hearth.crm.broker.Broker;
import io.hearth.crm.postgres.Database;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who follows a client up: the client's consultant, else whom the broker chose, else the broker's owner, else who
 * has the fewest open follow-ups, and of those who has waited longest for a client.
 */
final class ConsultantSearch {

    private static final String LEAST_TO_DO = "select staff_id from staff_member where duty = 'CONSULTANT'"
            + " and left_at is null and (project_id is null or project_id = :project)"
            + " and (:team::text is null or team_id = :team)"
            + " order by (select count(*) from follow_up where consultant = staff_id and closed_at is null),"
            + " last_assigned_at nulls first, staff_id limit 1";

    private final Database database;

    ConsultantSearch(Database database) {
        this.database = database;
    }

    /** Who, and by which rule. */
    record Found(String consultant, AssignmentRule rule) {}

    Optional<Found> search(@Nullable String existing, @Nullable String chosen, Broker broker, String projectId) {
        List<Optional<Found>> inOrder = List.of(
                active(existing, AssignmentRule.EXISTING),
                active(chosen, AssignmentRule.CHOSEN),
                active(broker.consultant(), AssignmentRule.BROKERS_OWNER));
        return inOrder.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> team(broker.recruiter())
                        .flatMap(team -> leastToDo(team, projectId, AssignmentRule.RECRUITERS_TEAM)))
                .or(() -> leastToDo(null, projectId, AssignmentRule.LOAD));
    }

    private Optional<Found> active(@Nullable String staffId, AssignmentRule rule) {
        if (staffId == null) {
            return Optional.empty();
        }
        return database.sql("select staff_id from staff_member where staff_id = ? and duty = 'CONSULTANT'"
                        + " and left_at is null")
                .param(staffId)
                .query(String.class)
                .optional()
                .map(found -> new Found(found, rule));
    }

    private Optional<String> team(@Nullable String recruiter) {
        return recruiter == null
                ? Optional.empty()
                : database.sql("select team_id from staff_member where staff_id = ? and team_id is not null")
                        .param(recruiter)
                        .query(String.class)
                        .optional();
    }

    private Optional<Found> leastToDo(@Nullable String team, String projectId, AssignmentRule rule) {
        return database.sql(LEAST_TO_DO)
                .param("project", projectId)
                .param("team", team)
                .query(String.class)
                .optional()
                .map(found -> new Found(found, rule));
    }
}
