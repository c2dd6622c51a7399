package io.hearth.crm.programme;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.postgres.Rows;
import io.hearth.domain.referral.DealState;
import io.hearth.store.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings that hold now. Every change is kept. */
public final class Programme {

    private static final int MOST_VERSIONS = 200;

    private final Database database;
    private final InstantSource clock;

    public Programme(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public ProgrammeSettings settings() {
        return database.sql("select * from programme_settings order by version desc limit 1")
                .query((row, n) -> settings(row))
                .optional()
                .orElse(ProgrammeSettings.DEFAULT);
    }

    /** Settings as they were set, by whom and when. */
    public record Version(int number, ProgrammeSettings settings, String changedBy, Instant changedAt) {}

    /** What was set so far, the latest first; before the first the defaults held. */
    public List<Version> versions() {
        return database.sql("select * from programme_settings order by version desc limit " + MOST_VERSIONS)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        settings(row),
                        row.getString("changed_by"),
                        Rows.instant(row, "changed_at")))
                .list();
    }

    /** The version that holds now; null for the defaults. */
    public @Nullable Integer version() {
        return database.sql("select max(version) from programme_settings")
                .query((row, n) -> Optional.ofNullable(Rows.intOrNull(row, "max")))
                .single()
                .orElse(null);
    }

    /** The settings of a version; null stands for the defaults. */
    public ProgrammeSettings settings(@Nullable Integer version) {
        return version == null
                ? ProgrammeSettings.DEFAULT
                : database.sql("select * from programme_settings where version = ?")
                        .param(version)
                        .query((row, n) -> settings(row))
                        .single();
    }

    /** The settings, which nobody changes until the current transaction ends. */
    public ProgrammeSettings settingsForRegistering() {
        database.share(RoomLock.PROGRAMME);
        return settings();
    }

    /**
     * Sets them from now on. Referrals that are there keep their validity; whether a number may be referred again is
     * counted anew, with the first of its referrals holding it.
     */
    public void change(ProgrammeSettings settings, String actor) {
        database.inTransaction(() -> {
            database.takeAlone(RoomLock.PROGRAMME);
            ProgrammeSettings former = settings();
            Instant now = clock.instant();
            insert(settings, actor, now);
            if (former.perProject() != settings.perProject()) {
                countClaimsAnew(settings.perProject(), now);
            }
            database.audit(new AuditEntry(
                    now, actor, "PROGRAMME_CHANGED", "programme", "settings", Map.of("to", settings.toString())));
            return settings;
        });
    }

    private void insert(ProgrammeSettings settings, String actor, Instant now) {
        database.sql("insert into programme_settings (validity_days, starts_at, ends_at, per_project, refuse_held,"
                        + " stagnant_days, earned_when, changed_by, changed_at) values (:validity, :starts, :ends,"
                        + " :perProject, :refuseHeld, :stagnant, :earned, :actor, :now)")
                .param("validity", settings.validityDays())
                .param("starts", Database.atOrNull(settings.startsAt()))
                .param("ends", Database.atOrNull(settings.endsAt()))
                .param("perProject", settings.perProject())
                .param("refuseHeld", settings.refuseHeld())
                .param("stagnant", settings.stagnantDays())
                .param("earned", settings.earnedWhen().name())
                .param("actor", actor)
                .param("now", Database.at(now))
                .update();
    }

    private void countClaimsAnew(boolean perProject, Instant now) {
        database.sql("delete from referral_claim").update();
        String scope = perProject ? "project_id" : "'*'::text";
        String sql = "insert into referral_claim (phone_id, scope, referral_id, valid_until)"
                + " select distinct on (phone_id, scope) phone_id, scope, referral_id, coalesce(valid_until, 'infinity')"
                + " from (select *, " + scope + " as scope from referral where invalid_since is null"
                + " and (valid_until is null or valid_until > ?)) as valid"
                + " order by phone_id, scope, referred_at, referral_id";
        database.sql(sql).param(Database.at(now)).update();
    }

    private static ProgrammeSettings settings(ResultSet row) throws SQLException {
        return new ProgrammeSettings(
                Rows.intOrNull(row, "validity_days"),
                Rows.instantOrNull(row, "starts_at"),
                Rows.instantOrNull(row, "ends_at"),
                row.getBoolean("per_project"),
                row.getBoolean("refuse_held"),
                row.getInt("stagnant_days"),
                DealState.valueOf(row.getString("earned_when")));
    }
}
