package io.hearth.crm.anomaly;

import io.hearth.crm.anomaly.Sequences.Numbered;
import io.hearth.crm.phone.PhoneVault;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Flags referrals for a person to look at. Looked for twice, the same referral is flagged once. */
public final class Anomalies {

    private static final String INSERT = "insert into referral_flag (referral_id, kind, figure, found_at) ";
    private static final String ONCE = " on conflict do nothing";

    private final Database database;
    private final PhoneVault vault;
    private final AnomalySettings settings;
    private final InstantSource clock;

    public Anomalies(Database database, PhoneVault vault, AnomalySettings settings, InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at what was referred since an instant.
     *
     * @return how many flags are new
     */
    public int look(Instant since) {
        Instant now = clock.instant();
        return database.inTransaction(
                () -> bursts(since, now) + beforeVisits(since, now) + ofThemselves(since, now) + sequences(since, now));
    }

    /** What nobody has decided yet, what was found first first. */
    public List<Flag> open(int limit) {
        return database.sql("select referral_id, kind, figure, found_at from referral_flag where verdict is null"
                        + " order by found_at, referral_id, kind limit ?")
                .param(limit)
                .query((row, n) -> new Flag(
                        new ReferralId(Rows.uuid(row, "referral_id")),
                        AnomalyKind.valueOf(row.getString("kind")),
                        row.getInt("figure"),
                        Rows.instant(row, "found_at")))
                .list();
    }

    /**
     * What a person found. It changes nothing about the referral: that is another decision.
     *
     * @throws CrmRefusedException with NOT_FOUND if it is not open
     */
    public void decide(ReferralId referral, AnomalyKind kind, boolean fraud, String actor) {
        String verdict = fraud ? "FRAUD" : "FINE";
        database.inTransaction(() -> {
            Instant now = clock.instant();
            int decided = database.sql("update referral_flag set verdict = ?, decided_by = ?, decided_at = ?"
                            + " where referral_id = ? and kind = ? and verdict is null")
                    .params(verdict, actor, Database.at(now), referral.value(), kind.name())
                    .update();
            if (decided == 0) {
                throw CrmRefusedException.notFound("open flag " + kind + " of referral", referral);
            }
            database.audit(new AuditEntry(
                    now,
                    actor,
                    "FLAG_DECIDED",
                    "referral",
                    referral.toString(),
                    Map.of("kind", kind.name(), "verdict", verdict)));
            return decided;
        });
    }

    private int bursts(Instant since, Instant now) {
        return database.sql(INSERT + "select referral_id, 'BURST', many, :now from (select referral_id, referred_at,"
                        + " count(*) over (partition by broker_id order by referred_at"
                        + " range between interval '1 hour' preceding and interval '1 hour' following) as many"
                        + " from referral where referred_at >= :since) as counted where many >= :burst" + ONCE)
                .param("now", Database.at(now))
                .param("since", Database.at(since))
                .param("burst", settings.burst())
                .update();
    }

    private int beforeVisits(Instant since, Instant now) {
        return database.sql(INSERT + "select r.referral_id, 'MINUTES_BEFORE_VISIT',"
                        + " extract(epoch from min(s.at) - r.referred_at)::integer / 60, :now from referral r"
                        + " join referral_step s using (referral_id) where r.referred_at >= :since"
                        + " and s.to_state = 'VISITED' group by r.referral_id"
                        + " having min(s.at) - r.referred_at < make_interval(secs => :seconds)" + ONCE)
                .param("now", Database.at(now))
                .param("since", Database.at(since))
                .param("seconds", settings.beforeVisit().toSeconds())
                .update();
    }

    private int ofThemselves(Instant since, Instant now) {
        return database.sql(INSERT + "select r.referral_id, 'SELF_REFERRAL', 1, :now from referral r"
                        + " join broker b using (broker_id) where r.referred_at >= :since and (r.contact_id ="
                        + " b.contact_id or r.phone_id = b.claimed_phone or exists (select 1 from contact_tie t where t.undone_at is null"
                        + " and t.kind = 'HOUSEHOLD' and ((t.from_contact = r.contact_id and t.to_contact ="
                        + " b.contact_id) or (t.to_contact = r.contact_id and t.from_contact = b.contact_id))))" + ONCE)
                .param("now", Database.at(now))
                .param("since", Database.at(since))
                .update();
    }

    private int sequences(Instant since, Instant now) {
        int flagged = 0;
        for (List<Numbered<ReferralId>> numbers : numbered(since).values()) {
            for (Map.Entry<ReferralId, Integer> each :
                    Sequences.rows(numbers, settings.sequence()).entrySet()) {
                flagged += database.sql(INSERT + "values (?, 'SEQUENTIAL_NUMBERS', ?, ?)" + ONCE)
                        .params(each.getKey().value(), each.getValue(), Database.at(now))
                        .update();
            }
        }
        return flagged;
    }

    private record Row(UUID broker, ReferralId referral, PhoneId phone) {}

    /** By broker; a number that was forgotten is in no sequence. */
    private Map<UUID, List<Numbered<ReferralId>>> numbered(Instant since) {
        List<Row> rows = database.sql(
                        "select broker_id, referral_id, phone_id from referral where referred_at >= ? and broker_id in"
                                + " (select broker_id from referral where referred_at >= ? group by broker_id having"
                                + " count(*) >= ?)")
                .params(Database.at(since), Database.at(since), settings.sequence())
                .query((row, n) -> new Row(
                        Rows.uuid(row, "broker_id"),
                        new ReferralId(Rows.uuid(row, "referral_id")),
                        new PhoneId(Rows.uuid(row, "phone_id"))))
                .list();
        Map<PhoneId, PhoneNumber> numbers =
                vault.reveal(rows.stream().map(Row::phone).toList());
        Map<UUID, List<Numbered<ReferralId>>> byBroker = new HashMap<>();
        for (Row row : rows) {
            PhoneNumber number = numbers.get(row.phone());
            if (number != null) {
                byBroker.computeIfAbsent(row.broker(), id -> new ArrayList<>())
                        .add(new Numbered<>(row.referral(), number));
            }
        }
        return byBroker;
    }
}
