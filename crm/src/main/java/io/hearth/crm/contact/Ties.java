package io.hearth.crm.contact;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.attribution.ContactTie;
import io.hearth.domain.contact.ContactId;
import io.hearth.store.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Declares that contacts live together, or that one bought in place of another, and takes it back. */
public final class Ties {

    private static final String SELECT =
            "select tie_id, kind, from_contact, to_contact, evidence, author, made_at from contact_tie";

    private final Database database;
    private final Contacts contacts;
    private final InstantSource clock;

    public Ties(Database database, Contacts contacts, InstantSource clock) {
        this.database = database;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param evidence why, without personal data
     * @throws CrmRefusedException with CHANGED if the tie is there already, with NOT_FOUND if a contact isn't
     */
    public Tie make(ContactTie declared, String evidence, String author) {
        String why = Texts.sentence("evidence", evidence, Texts.LINE);
        ContactTie tie = inOrder(declared);
        return database.inTransaction(() -> {
            contacts.load(tie.from());
            contacts.load(tie.to());
            Tie made = new Tie(UUID.randomUUID(), tie, why, author, clock.instant());
            if (insert(made) == 0) {
                throw CrmRefusedException.of(CrmRefusal.CHANGED, "this tie is there already");
            }
            audit("TIE_MADE", made, author, made.madeAt());
            return made;
        });
    }

    /** @throws CrmRefusedException with NOT_FOUND if there is no such tie, or not any more */
    public Tie undo(UUID tieId, String author) {
        return database.inTransaction(() -> {
            Tie tie = database.sql(SELECT + " where tie_id = ? and undone_at is null for update")
                    .param(tieId)
                    .query((row, n) -> tie(row))
                    .optional()
                    .orElseThrow(() -> CrmRefusedException.notFound("tie", tieId));
            Instant now = clock.instant();
            database.sql("update contact_tie set undone_by = ?, undone_at = ? where tie_id = ?")
                    .params(author, Database.at(now), tieId)
                    .update();
            audit("TIE_UNDONE", tie, author, now);
            return tie;
        });
    }

    /** The ties that hold and name one of the contacts. */
    public List<Tie> of(Collection<ContactId> named) {
        String[] ids = named.stream().map(ContactId::value).toArray(String[]::new);
        return database.sql(SELECT + " where undone_at is null and (from_contact = any (?) or to_contact = any (?))"
                        + " order by made_at, tie_id")
                .params(ids, ids)
                .query((row, n) -> tie(row))
                .list();
    }

    private int insert(Tie made) {
        return database.sql(
                        "insert into contact_tie (tie_id, kind, from_contact, to_contact, evidence, author, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (kind, from_contact, to_contact) where undone_at is null do nothing")
                .params(
                        made.id(),
                        made.tie().kind().name(),
                        made.tie().from().value(),
                        made.tie().to().value(),
                        made.evidence(),
                        made.author(),
                        Database.at(made.madeAt()))
                .update();
    }

    private void audit(String action, Tie tie, String author, Instant now) {
        Map<String, String> details = Map.of(
                "kind", tie.tie().kind().name(),
                "from", tie.tie().from().value(),
                "to", tie.tie().to().value());
        database.audit(new AuditEntry(now, author, action, "tie", tie.id().toString(), details));
    }

    private static ContactTie inOrder(ContactTie tie) {
        boolean turned = tie.kind() == ContactTie.Kind.HOUSEHOLD
                && tie.from().value().compareTo(tie.to().value()) > 0;
        return turned ? new ContactTie(tie.kind(), tie.to(), tie.from()) : tie;
    }

    private static Tie tie(ResultSet row) throws SQLException {
        ContactTie tie = new ContactTie(
                ContactTie.Kind.valueOf(row.getString("kind")),
                new ContactId(row.getString("from_contact")),
                new ContactId(row.getString("to_contact")));
        return new Tie(
                Rows.uuid(row, "tie_id"),
                tie,
                row.getString("evidence"),
                row.getString("author"),
                Rows.instant(row, "made_at"));
    }
}
