package io.hearth.crm.reward;

import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.RewardState;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what brokers earn, takes back what they don't, and sees entries through approval and payment. */
public final class Rewards {

    private final Database database;
    private final RewardRows rows;
    private final BrokerRows brokers;
    private final InstantSource clock;

    public Rewards(Database database, InstantSource clock) {
        this.database = database;
        this.rows = new RewardRows(database);
        this.brokers = new BrokerRows(database);
        this.clock = clock;
    }

    /**
     * Makes a deal's entries say what it brings now: what stands and is not wanted any more is reversed, what is wanted
     * and does not stand is booked. Called twice, it changes nothing the second time. Belongs into the transaction that
     * holds the deal's lock.
     *
     * @param wanted empty if the deal brings nothing, or not yet, or not any more
     * @param actor by whose act it is earned, who can't approve it then
     */
    public void settle(DealId deal, Map<BrokerId, Share> wanted, String reason, String actor, Instant now) {
        Map<BrokerId, Share> missing = new HashMap<>(wanted);
        for (RewardEntry entry : rows.ofDeal(deal)) {
            boolean stands = entry.reverses() == null && !entry.reversed();
            if (stands && !isWanted(entry, missing.get(entry.broker()))) {
                reverse(entry, reason, actor, now);
            } else if (stands) {
                missing.remove(entry.broker());
            }
        }
        missing.forEach(
                (broker, share) -> book(broker, deal, share.scheme(), share.amount(), null, reason, actor, now));
    }

    private static boolean isWanted(RewardEntry entry, @Nullable Share share) {
        return share != null && share.amount().equals(entry.amount());
    }

    /**
     * @throws CrmRefusedException with SAME_PERSON if the actor caused the entry or gets it, with STATE if it is not
     *     waiting for approval, was taken back, or its broker is not confirmed
     */
    public RewardEntry approve(UUID id, String actor) {
        return step(id, RewardState.APPROVED, actor, entry -> {
            Broker broker = brokers.load(entry.broker());
            if (actor.equals(entry.earnedBy()) || actor.equals(broker.account())) {
                throw CrmRefusedException.of(
                        CrmRefusal.SAME_PERSON, "who caused or gets a reward can't approve it: '" + actor + "'");
            }
            requireConfirmed(broker);
        });
    }

    /** @throws CrmRefusedException with SAME_PERSON if the actor gets it, with STATE if it is not approved or its broker is not confirmed */
    public RewardEntry pay(UUID id, String actor) {
        return step(id, RewardState.PAID, actor, entry -> {
            Broker broker = brokers.load(entry.broker());
            if (actor.equals(broker.account())) {
                throw CrmRefusedException.of(CrmRefusal.SAME_PERSON, "nobody pays themselves");
            }
            requireConfirmed(broker);
        });
    }

    /** By who has confirmed them, not by their state: a broker may be suspended before. */
    private void requireConfirmed(Broker broker) {
        if (!brokers.isConfirmed(broker.id())) {
            throw CrmRefusedException.of(CrmRefusal.STATE, "broker " + broker.label() + " is not confirmed yet");
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(RewardEntry entry);
    }

    private RewardEntry step(UUID id, RewardState to, String actor, Check check) {
        return database.inTransaction(() -> {
            // The deal's lock, as for reversals: an entry is not paid while it is being taken back.
            database.sql(
                            "select deal_id from deal where deal_id = (select deal_id from reward_entry where entry_id = ?)"
                                    + " for update")
                    .param(id)
                    .query(UUID.class)
                    .optional();
            RewardEntry entry = rows.load(id);
            requireNext(entry, to);
            check.of(entry);
            Instant now = clock.instant();
            String columns = to == RewardState.PAID ? "paid_by = ?, paid_at = ?" : "approved_by = ?, approved_at = ?";
            database.sql("update reward_entry set state = ?, " + columns + " where entry_id = ?")
                    .params(to.name(), actor, Database.at(now), id)
                    .update();
            audit("REWARD_" + to, id, entry.amount(), actor, now);
            return rows.load(id);
        });
    }

    private void requireNext(RewardEntry entry, RewardState to) {
        if (!entry.state().mayBecome(to)) {
            throw CrmRefusedException.of(
                    CrmRefusal.STATE,
                    "reward entry " + entry.id() + " is " + entry.state() + " and can't become " + to);
        }
        UUID reversed = entry.reverses();
        boolean nothingToMove =
                entry.reversed() || reversed != null && rows.load(reversed).state() != RewardState.PAID;
        if (nothingToMove) {
            throw CrmRefusedException.of(
                    CrmRefusal.STATE, "reward entry " + entry.id() + " was taken back before it was paid");
        }
    }

    private void reverse(RewardEntry entry, String reason, String actor, Instant now) {
        UUID scheme = database.sql("select scheme_id from reward_entry where entry_id = ?")
                .param(entry.id())
                .query(UUID.class)
                .single();
        book(entry.broker(), entry.deal(), scheme, entry.amount().negated(), entry.id(), reason, actor, now);
    }

    private void book(
            BrokerId broker,
            DealId deal,
            UUID scheme,
            Money amount,
            @Nullable UUID reverses,
            String reason,
            String actor,
            Instant now) {
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into reward_entry (entry_id, broker_id, deal_id, scheme_id, amount_cents, reverses, reason,"
                                + " state, earned_by, earned_at) values (:id, :broker, :deal, :scheme, :amount, :reverses,"
                                + " :reason, 'EARNED', :actor, :now)")
                .param("id", id)
                .param("broker", broker.value())
                .param("deal", deal.value())
                .param("scheme", scheme)
                .param("amount", amount.cents())
                .param("reverses", reverses)
                .param("reason", reason)
                .param("actor", actor)
                .param("now", Database.at(now))
                .update();
        audit(reverses == null ? "REWARD_EARNED" : "REWARD_REVERSED", id, amount, actor, now);
    }

    private void audit(String action, UUID id, Money amount, String actor, Instant now) {
        database.audit(
                new AuditEntry(now, actor, action, "reward_entry", id.toString(), Map.of("amount", amount.toString())));
    }
}
