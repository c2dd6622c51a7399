package io.hearth.crm.broker;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.RecruitingChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads brokers. */
public final class BrokerRows {

    private static final String SELECT = "select * from broker";

    private final Database database;

    public BrokerRows(Database database) {
        this.database = database;
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public Broker load(BrokerId id) {
        return find(id).orElseThrow(() -> CrmRefusedException.notFound("broker", id));
    }

    public Optional<Broker> find(BrokerId id) {
        return one(" where broker_id = ?", id.value());
    }

    public Optional<Broker> findByAccount(String account) {
        return one(" where account = ?", account);
    }

    public Optional<Broker> findByFan(OpenId openId) {
        return one(" where openid = ?", openId.value());
    }

    Optional<Broker> findByScene(String scene) {
        return one(" where scene = ?", scene);
    }

    /** The latest, at most so many. */
    public List<Broker> latest(int limit) {
        return database.sql(SELECT + " order by registered_at desc, broker_id limit ?")
                .param(limit)
                .query((row, n) -> broker(row))
                .list();
    }

    /** Those who wait for the daily confirmation, who waits longest first. */
    public List<Broker> waiting() {
        return database.sql(SELECT + " where state = 'REGISTERED' order by registered_at, broker_id")
                .query((row, n) -> broker(row))
                .list();
    }

    /** Whether somebody has confirmed the broker, whatever became of them later. */
    public boolean isConfirmed(BrokerId id) {
        return is(id, "confirmed_at is not null");
    }

    /** Whether the broker asked to be forgotten. */
    boolean isForgotten(BrokerId id) {
        return is(id, "openid = 'erased-' || broker_id");
    }

    /** @throws CrmRefusedException with ALREADY_BROKER */
    void requireNoBroker(ContactId contact) {
        if (one(" where contact_id = ?", contact.value()).isPresent()) {
            throw already();
        }
    }

    static CrmRefusedException already() {
        return CrmRefusedException.of(CrmRefusal.ALREADY_BROKER, "this fan or this number is a broker's already");
    }

    private boolean is(BrokerId id, String condition) {
        return database.sql("select count(*) from broker where broker_id = ? and " + condition)
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many fans came through a broker's code first. */
    public long fans(BrokerId id) {
        return database.sql("select count(*) from broker_fan where broker_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** What people call brokers by. */
    public Map<BrokerId, String> labels(Collection<BrokerId> ids) {
        Map<BrokerId, String> labels = new HashMap<>();
        database.sql(SELECT + " where broker_id = any (?::uuid[])")
                .param(ids.stream().map(BrokerId::toString).toArray(String[]::new))
                .query(row -> {
                    Broker broker = broker(row);
                    labels.put(broker.id(), broker.label());
                });
        return labels;
    }

    /** What brokers are to the developer. */
    public Map<BrokerId, BrokerType> types(Collection<BrokerId> ids) {
        Map<BrokerId, BrokerType> types = new HashMap<>();
        database.sql("select broker_id, type from broker where broker_id = any (?::uuid[])")
                .param(ids.stream().map(BrokerId::toString).toArray(String[]::new))
                .query(row -> {
                    types.put(new BrokerId(Rows.uuid(row, "broker_id")), BrokerType.valueOf(row.getString("type")));
                });
        return types;
    }

    private Optional<Broker> one(String where, Object value) {
        return database.sql(SELECT + where)
                .param(value)
                .query((row, n) -> broker(row))
                .optional();
    }

    private static Broker broker(ResultSet row) throws SQLException {
        UUID claimed = row.getObject("claimed_phone", UUID.class);
        return new Broker(
                new BrokerId(Rows.uuid(row, "broker_id")),
                row.getLong("broker_no"),
                new ContactId(row.getString("contact_id")),
                new OpenId(row.getString("openid")),
                row.getString("account"),
                BrokerType.valueOf(row.getString("type")),
                RecruitingChannel.valueOf(row.getString("recruiting_channel")),
                row.getString("recruiter"),
                row.getString("consultant"),
                BrokerState.valueOf(row.getString("state")),
                Rows.instant(row, "registered_at"),
                row.getString("scene"),
                row.getString("qr_url"),
                row.getString("qr_content"),
                claimed == null ? null : new PhoneId(claimed));
    }
}
