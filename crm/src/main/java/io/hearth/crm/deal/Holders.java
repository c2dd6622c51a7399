package io.hearth.crm.deal;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.ContactId;
import java.time.Instant;
import java.util.Collection;

/** Which consultant has which client, and who gets them by a purchase. */
final class Holders {

    private static final String HISTORY = "insert into assignment (object_kind, object_id, from_consultant,"
            + " to_consultant, reason, author, at) select :kind, id, former, :to, 'DEAL', :actor, :now from moved";

    private final Database database;

    Holders(Database database) {
        this.database = database;
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

    /** Locks the clients in one order, and gives them to a consultant; each one who changes hands is in the history. */
    void takeClients(Collection<ContactId> clients, String consultant, String actor, Instant now) {
        database.sql("with former as (select contact_id, consultant from contact where contact_id = any (:ids)"
                        + " and consultant is distinct from :to order by contact_id for update), moved as (update"
                        + " contact c set consultant = :to, consultant_since = :now from former f where"
                        + " c.contact_id = f.contact_id returning c.contact_id as id, f.consultant as former) "
                        + HISTORY)
                .param("kind", "CLIENT")
                .param("ids", ids(clients))
                .param("to", consultant)
                .param("actor", actor)
                .param("now", Database.at(now))
                .update();
    }

    /** The same for referrals, which the deal has locked already. */
    void takeReferrals(String[] referrals, String consultant, String actor, Instant now) {
        database.sql("with former as (select referral_id, consultant from referral where referral_id ="
                        + " any (:ids::uuid[]) and consultant is distinct from :to order by referral_id for update),"
                        + " moved as (update referral r set consultant = :to from former f where r.referral_id ="
                        + " f.referral_id returning r.referral_id::text as id, f.consultant as former) " + HISTORY)
                .param("kind", "REFERRAL")
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
