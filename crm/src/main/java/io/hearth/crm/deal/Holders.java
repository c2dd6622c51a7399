package io.hearth.crm.deal;

import io.hearth.crm.contact.ClientHolders;
import io.hearth.crm.contact.ClientHolders.Gift;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import java.time.Instant;
import java.util.Collection;

/** Which consultant has which client, and who gets them by a purchase. */
final class Holders {

    private static final String TAKE_REFERRALS = "with former as (select referral_id, consultant from referral"
            + " where referral_id = any (:ids::uuid[]) and consultant is distinct from :to order by referral_id"
            + " for update), moved as (update referral r set consultant = :to from former f where r.referral_id ="
            + " f.referral_id returning r.referral_id::text as id, f.consultant as former)"
            + " insert into assignment (object_kind, object_id, from_consultant, to_consultant, reason, author, at)"
            + " select 'REFERRAL', id, former, :to, 'DEAL', :actor, :now from moved";

    private final Database database;
    private final ClientHolders clients;

    Holders(Database database, ClientHolders clients) {
        this.database = database;
        this.clients = clients;
    }

    /** @throws CrmRefusedException with HELD_BY_COLLEAGUE if another consultant has one of them */
    static void requireOwn(Database database, Collection<ContactId> clients, String consultant) {
        boolean held = database.sql("select count(*) from contact where contact_id = any (?) and consultant <> ?")
                        .params(ids(clients), consultant)
                        .query(Long.class)
                        .single()
                > 0;
        if (held) {
            throw CrmRefusedException.of(
                    CrmRefusal.HELD_BY_COLLEAGUE, "another consultant follows this client up: ask a manager");
        }
    }

    /** Gives them to a consultant; each one who changes hands is in the history. */
    void takeClients(Collection<ContactId> taken, String consultant, String actor, Instant now) {
        Gift gift = new Gift(consultant, actor, now);
        clients.keepHistory(clients.give(taken, gift), ClientHolders.Reason.DEAL, gift);
    }

    /** The same for referrals, which the deal has locked already. */
    void takeReferrals(String[] referrals, String consultant, String actor, Instant now) {
        database.sql(TAKE_REFERRALS)
                .param("ids", referrals)
                .param("to", consultant)
                .param("actor", actor)
                .param("now", Database.at(now))
                .update();
    }

    private static String[] ids(Collection<ContactId> clients) {
        return clients.stream().map(ContactId::value).toArray(String[]::new);
    }
}
