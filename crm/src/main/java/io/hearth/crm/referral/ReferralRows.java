package io.hearth.crm.referral;

import io.hearth.crm.phone.PersonalCipher;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads referrals. */
public final class ReferralRows {

    private static final String SELECT = "select * from referral";

    private final Database database;
    private final PersonalCipher cipher;

    public ReferralRows(Database database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** One step of a referral's way, as it is kept. */
    public record Step(String state, String note, String author, Instant at) {}

    public Optional<Referral> find(ReferralId id) {
        return database.sql(SELECT + " where referral_id = ?")
                .param(id.value())
                .query((row, n) -> referral(row))
                .optional();
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public Referral load(ReferralId id) {
        return find(id).orElseThrow(() -> CrmRefusedException.notFound("referral", id));
    }

    /**
     * Many at once, in the order of the ids.
     *
     * @throws CrmRefusedException with NOT_FOUND if one is missing
     */
    public List<Referral> loadAll(List<ReferralId> ids) {
        Map<ReferralId, Referral> found = new HashMap<>();
        database.sql(SELECT + " where referral_id = any (?::uuid[])")
                .param(ids.stream().map(ReferralId::toString).toArray(String[]::new))
                .query(row -> {
                    Referral referral = referral(row);
                    found.put(referral.id(), referral);
                });
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> CrmRefusedException.notFound("referral", id)))
                .toList();
    }

    /** The same, locked until the transaction ends. */
    Referral lock(ReferralId id) {
        return database.sql(SELECT + " where referral_id = ? for update")
                .param(id.value())
                .query((row, n) -> referral(row))
                .optional()
                .orElseThrow(() -> CrmRefusedException.notFound("referral", id));
    }

    /** A broker's, the latest first. */
    public List<Referral> ofBroker(BrokerId broker, int limit) {
        return database.sql(SELECT + " where broker_id = ? order by referred_at desc, referral_id limit ?")
                .params(broker.value(), limit)
                .query((row, n) -> referral(row))
                .list();
    }

    /** A consultant's that are in work, what has waited longest first. */
    public List<Referral> inWorkOf(String consultant, int limit) {
        return database.sql(SELECT + " where consultant = ? and state in ('ASSIGNED', 'CONTACTED', 'VISITED')"
                        + " order by state_at, referral_id limit ?")
                .params(consultant, limit)
                .query((row, n) -> referral(row))
                .list();
    }

    /** The latest of all. */
    public List<Referral> latest(int limit) {
        return database.sql(SELECT + " order by referred_at desc, referral_id limit ?")
                .param(limit)
                .query((row, n) -> referral(row))
                .list();
    }

    /** Every step that a referral has taken, the first one first. */
    public List<Step> steps(ReferralId id) {
        return database.sql("select to_state, note, author, at from referral_step where referral_id = ? order by id")
                .param(id.value())
                .query((row, n) -> new Step(
                        row.getString("to_state"),
                        row.getString("note"),
                        row.getString("author"),
                        Rows.instant(row, "at")))
                .list();
    }

    /** The clients' names as the brokers gave them; those of the erased are left out. */
    public Map<ReferralId, String> clientNames(Collection<ReferralId> ids) {
        Map<ReferralId, String> names = new HashMap<>();
        database.sql("select referral_id, client_name from referral where referral_id = any (?::uuid[])"
                        + " and client_name <> ''")
                .param(ids.stream().map(ReferralId::toString).toArray(String[]::new))
                .query(row -> {
                    ReferralId id = new ReferralId(Rows.uuid(row, "referral_id"));
                    names.put(id, cipher.open(row.getBytes("client_name"), namePurpose(id)));
                });
        return names;
    }

    static String namePurpose(ReferralId id) {
        return "client name of referral " + id;
    }

    static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                new ReferralId(Rows.uuid(row, "referral_id")),
                new BrokerId(Rows.uuid(row, "broker_id")),
                new PhoneId(Rows.uuid(row, "phone_id")),
                new ContactId(row.getString("contact_id")),
                row.getString("project_id"),
                row.getString("chosen_consultant"),
                Rows.instant(row, "referred_at"),
                Rows.instantOrNull(row, "valid_until"),
                ReferralState.valueOf(row.getString("state")),
                Rows.instant(row, "state_at"),
                row.getString("consultant"),
                row.getString("assigned_by"));
    }
}
