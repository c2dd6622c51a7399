package io.hearth.crm.deal;

import io.hearth.crm.contact.Contacts;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of buyers whom nobody had referred: where a client bought under such a name, it is added to the client's
 * referral.
 */
public final class BuyerNames {

    private final Database database;
    private final Contacts contacts;
    private final InstantSource clock;

    public BuyerNames(Database database, Contacts contacts, InstantSource clock) {
        this.database = database;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A name that is asked for. */
    public record Wanted(ReferralId referral, ContactId buyer, DealId deal, Instant askedAt) {}

    /** Those that are still to be added, what was asked first first. */
    public List<Wanted> open(int limit) {
        return open(null, limit);
    }

    /** The same for the clients of one consultant; null for all of them. */
    public List<Wanted> open(@Nullable String consultant, int limit) {
        return database.sql("select b.referral_id, b.contact_id, b.deal_id, b.asked_at from buyer_name b"
                        + " join referral r using (referral_id) where b.recorded_at is null"
                        + " and (:consultant::text is null or r.consultant = :consultant)"
                        + " order by b.asked_at, b.referral_id limit :limit")
                .param("consultant", consultant)
                .param("limit", limit)
                .query((row, n) -> new Wanted(
                        new ReferralId(Rows.uuid(row, "referral_id")),
                        new ContactId(row.getString("contact_id")),
                        new DealId(Rows.uuid(row, "deal_id")),
                        Rows.instant(row, "asked_at")))
                .list();
    }

    /** The buyers whose names belong to a referral. */
    public List<ContactId> of(ReferralId referral) {
        return database
                .sql("select contact_id from buyer_name where referral_id = ? and recorded_at is not null"
                        + " order by recorded_at")
                .param(referral.value())
                .query(String.class)
                .list()
                .stream()
                .map(ContactId::new)
                .toList();
    }

    /**
     * Adds a buyer's name to a referral.
     *
     * @param name null if the name that is known of the buyer is right
     * @throws CrmRefusedException with NOT_FOUND if it was not asked for, with CHANGED if it is there already
     */
    public void add(ReferralId referral, ContactId buyer, @Nullable String name, String actor) {
        database.inTransaction(() -> {
            if (name != null) {
                contacts.rename(buyer, name);
            }
            int added = database.sql("update buyer_name set recorded_by = ?, recorded_at = ? where referral_id = ?"
                            + " and contact_id = ? and recorded_at is null")
                    .params(actor, Database.at(clock.instant()), referral.value(), buyer.value())
                    .update();
            if (added == 0) {
                throw of(referral).contains(buyer)
                        ? CrmRefusedException.of(CrmRefusal.CHANGED, "the buyer's name is there already")
                        : CrmRefusedException.notFound("wanted buyer's name", buyer);
            }
            return added;
        });
    }

    void ask(DealId deal, Collection<ReferralId> referrals, Collection<ContactId> buyers, Instant now) {
        for (ReferralId referral : referrals) {
            for (ContactId buyer : buyers) {
                database.sql("insert into buyer_name (referral_id, contact_id, deal_id, asked_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(referral.value(), buyer.value(), deal.value(), Database.at(now))
                        .update();
            }
        }
    }
}
