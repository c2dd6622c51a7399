package io.hearth.crm.staff;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.text.PhoneMask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Staff, teams and projects. */
public final class Staff {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final String SELECT = "select staff_id, display_name, duty, team_id, project_id, left_at is null"
            + " as active from staff_member";

    private final Database database;

    public Staff(Database database) {
        this.database = database;
    }

    /** Makes or renames a team. */
    public void putTeam(String teamId, String name) {
        database.sql("insert into team (team_id, name) values (?, ?)"
                        + " on conflict (team_id) do update set name = excluded.name")
                .params(id("team_id", teamId), Texts.require("name", name, Texts.NAME))
                .update();
    }

    /** All teams by id. */
    public List<Team> teams() {
        return database.sql("select team_id, name from team order by team_id")
                .query((row, n) -> new Team(row.getString(1), row.getString(2)))
                .list();
    }

    /** Makes or changes a project. */
    public void putProject(Project project) {
        database.sql("insert into project (project_id, name, call_script) values (?, ?, ?) on conflict (project_id)"
                        + " do update set name = excluded.name, call_script = excluded.call_script")
                .params(
                        id("project_id", project.projectId()),
                        Texts.require("name", project.name(), Texts.NAME),
                        project.callScript().strip())
                .update();
    }

    /** Makes or changes a member; whoever is put as active is back, if they had left. */
    public void put(StaffMember member) {
        database.sql("insert into staff_member (staff_id, display_name, duty, team_id, project_id, left_at)"
                        + " values (:id, :name, :duty, :team, :project, case when :active then null else now() end)"
                        + " on conflict (staff_id) do update set display_name = excluded.display_name,"
                        + " duty = excluded.duty, team_id = excluded.team_id, project_id = excluded.project_id,"
                        + " left_at = excluded.left_at")
                .param("id", id("staff_id", member.staffId()))
                .param("name", Texts.require("display_name", member.displayName(), Texts.NAME))
                .param("duty", member.duty().name())
                .param("team", member.teamId())
                .param("project", member.projectId())
                .param("active", member.active())
                .update();
    }

    public List<StaffMember> list() {
        return database.sql(SELECT + " order by staff_id")
                .query((row, n) -> member(row))
                .list();
    }

    public List<Project> projects() {
        return database.sql("select project_id, name, call_script from project order by project_id")
                .query((row, n) -> new Project(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    public Optional<StaffMember> find(String staffId) {
        return database.sql(SELECT + " where staff_id = ?")
                .param(staffId)
                .query((row, n) -> member(row))
                .optional();
    }

    /** @throws CrmRefusedException with UNKNOWN_STAFF if nobody of that name works here with that duty */
    public StaffMember require(String field, String staffId, Duty duty) {
        return find(staffId)
                .filter(member -> member.active() && member.duty() == duty)
                .orElseThrow(() -> CrmRefusedException.field(
                        CrmRefusal.UNKNOWN_STAFF, field, "there is no active " + duty + " '" + shown(staffId) + "'"));
    }

    /** The same for a field that may be left out. */
    public void requireIfNamed(String field, @Nullable String staffId, Duty duty) {
        if (staffId != null) {
            require(field, staffId, duty);
        }
    }

    /** @throws CrmRefusedException with UNKNOWN_PROJECT */
    public void requireProject(String field, String projectId) {
        boolean known = database.sql("select count(*) from project where project_id = ?")
                        .param(projectId)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            throw CrmRefusedException.field(
                    CrmRefusal.UNKNOWN_PROJECT, field, "there is no project '" + shown(projectId) + "'");
        }
    }

    /** An id as a sentence may repeat it: what is none may be a name or a number that came into the wrong column. */
    private static String shown(String id) {
        return ID.matcher(id).matches() ? PhoneMask.mask(id) : "…";
    }

    private static String id(String field, String value) {
        if (!ID.matcher(value).matches()) {
            throw CrmRefusedException.field(CrmRefusal.TEXT, field, field + " is not 1 to 64 of a-z, 0-9 and . _ @ -");
        }
        return value;
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                row.getString("staff_id"),
                row.getString("display_name"),
                Duty.valueOf(row.getString("duty")),
                row.getString("team_id"),
                row.getString("project_id"),
                row.getBoolean("active"));
    }
}
