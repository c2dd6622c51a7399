package io.hearth.crm.contact;

import io.hearth.crm.event.ClientWatch;
import io.hearth.crm.postgres.Database;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which consultant has which client. Whoever gives a client away does it here, in a transaction of theirs: whoever had the
 * client is read behind the lock on the client's row, and whoever watches is told.
 */
public final class ClientHolders {

    /**
     * In one order, so that two who give the same clients away wait for each other and never in a circle. Whoever only names
     * a client, as a deal its buyers, is not waited for.
     */
    private static final String GIVE = "with former as (select contact_id, consultant from contact where %s"
            + " and consultant is distinct from :to order by contact_id for no key update)"
            + " update contact c set consultant = :to, consultant_since = :now from former f"
            + " where c.contact_id = f.contact_id returning c.contact_id as client, f.consultant as former";

    private static final String SOME = GIVE.formatted("contact_id = any (:which)");
    private static final String ALL_OF_ONE = GIVE.formatted("consultant = :which");

    /** A key that is linked to another contact is that one's. */
    private static final String KEYS = "select contact_id, subject from contact c where contact_id = any (:ids)"
            + " and not exists (select from contact_link l where l.subject = c.subject"
            + " and l.contact_id <> c.contact_id)"
            + " union select contact_id, subject from contact_link where contact_id = any (:ids)";

    private static final String HISTORY = "insert into assignment (object_kind, object_id, from_consultant,"
            + " to_consultant, reason, author, at) select 'CLIENT', client, former, :to, :reason, :actor, :now"
            + " from unnest(:clients::text[], :formers::text[]) as moved (client, former)";

    private final Database database;
    private final ClientWatch watch;

    public ClientHolders(Database database, ClientWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    /** Why clients changed hands, in the history. The names are stored. */
    public enum Reason {
        DEAL,
        HAND_OVER
    }

    /** Whose a client becomes, by whose decision, and when. */
    public record Gift(String to, String actor, Instant at) {}

    /**
     * A client who changed hands.
     *
     * @param former null if nobody had them
     */
    public record Moved(ContactId client, @Nullable String former) {}

    /** @return those who changed hands; who is with that consultant already is not among them */
    public List<Moved> give(Collection<ContactId> clients, Gift gift) {
        List<Moved> moved = give(SOME, clients.stream().map(ContactId::value).toArray(String[]::new), gift);
        tell(moved, null, gift);
        return moved;
    }

    /** Gives all clients of one who leaves to their successor; told even if they had none. */
    public List<Moved> giveAllOf(String leaver, Gift gift) {
        List<Moved> moved = give(ALL_OF_ONE, leaver, gift);
        tell(moved, leaver, gift);
        return moved;
    }

    /** Tells of a fan's key that leads to another client from now on, whom another consultant may have. */
    void tellOfKey(OpenId fan, ContactId before, ContactId after, String actor) {
        Map<ContactId, String> holders = new HashMap<>();
        // Whoever gives one of them away meanwhile is waited for, or finds the key at its new place.
        database.sql("select contact_id, consultant from contact where contact_id = any (:ids)"
                        + " and consultant is not null order by contact_id for share")
                .param("ids", new String[] {before.value(), after.value()})
                .query(row -> {
                    holders.put(new ContactId(row.getString("contact_id")), row.getString("consultant"));
                });
        String from = holders.get(before);
        String to = holders.get(after);
        if (from != null && to != null && !from.equals(to)) {
            watch.given(List.of(new ClientWatch.Given(from, Set.of(fan), false)), to, actor);
        }
    }

    /** Writes down why they changed hands. */
    public void keepHistory(List<Moved> moved, Reason reason, Gift gift) {
        database.sql(HISTORY)
                .param(
                        "clients",
                        moved.stream().map(each -> each.client().value()).toArray(String[]::new))
                .param("formers", moved.stream().map(Moved::former).toArray(String[]::new))
                .param("to", gift.to())
                .param("reason", reason.name())
                .param("actor", gift.actor())
                .param("now", Database.at(gift.at()))
                .update();
    }

    private List<Moved> give(String sql, Object which, Gift gift) {
        return database.sql(sql)
                .param("which", which)
                .param("to", gift.to())
                .param("now", Database.at(gift.at()))
                .query((row, n) -> new Moved(new ContactId(row.getString("client")), row.getString("former")))
                .list();
    }

    private void tell(List<Moved> moved, @Nullable String leaver, Gift gift) {
        Map<String, Set<OpenId>> fansOfFormer = fansOfFormer(moved);
        if (leaver != null) {
            fansOfFormer.putIfAbsent(leaver, Set.of());
        }
        List<ClientWatch.Given> given = new ArrayList<>();
        fansOfFormer.forEach((from, fans) -> given.add(new ClientWatch.Given(from, fans, from.equals(leaver))));
        if (!given.isEmpty()) {
            watch.given(given, gift.to(), gift.actor());
        }
    }

    private Map<String, Set<OpenId>> fansOfFormer(List<Moved> moved) {
        Map<String, String> formers = new HashMap<>();
        for (Moved each : moved) {
            if (each.former() != null) {
                formers.put(each.client().value(), each.former());
            }
        }
        Map<String, Set<OpenId>> fans = new TreeMap<>();
        if (!formers.isEmpty()) {
            database.sql(KEYS)
                    .param("ids", formers.keySet().toArray(String[]::new))
                    .query(row -> {
                        Subject key = Subject.parse(row.getString("subject"));
                        if (key.kind() == Subject.Kind.FAN) {
                            fans.computeIfAbsent(formers.get(row.getString("contact_id")), former -> new HashSet<>())
                                    .add(new OpenId(key.key()));
                        }
                    });
        }
        return fans;
    }
}
