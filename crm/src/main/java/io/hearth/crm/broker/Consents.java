package io.hearth.crm.broker;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.domain.contact.ContactId;
import java.time.Instant;
import java.util.Optional;

/** The texts that people agree to, and who agreed to which. */
public final class Consents {

    private static final int LONGEST_TEXT = 20_000;

    private final Database database;

    public Consents(Database database) {
        this.database = database;
    }

    /** One wording. */
    public record Text(String version, String chinese, String english) {}

    /** @throws CrmRefusedException with CHANGED if the version is there with other words */
    public void publish(Text text, Instant now) {
        String version = Texts.require("version", text.version(), Texts.NAME);
        String chinese = Texts.require("chinese", text.chinese(), LONGEST_TEXT);
        String english = Texts.require("english", text.english(), LONGEST_TEXT);
        database.sql("insert into consent_text (version, chinese, english, published_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(version, chinese, english, Database.at(now))
                .update();
        Text kept = new Text(version, chinese, english);
        if (!find(version).equals(Optional.of(kept))) {
            throw CrmRefusedException.of(
                    CrmRefusal.CHANGED, "consent text '" + version + "' is published with other words");
        }
    }

    /** The text that new brokers agree to. */
    public Optional<Text> latest() {
        return one(" order by published_at desc, version desc limit 1");
    }

    public Optional<Text> find(String version) {
        return database.sql("select version, chinese, english from consent_text where version = ?")
                .param(version)
                .query((row, n) -> new Text(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void give(ContactId contact, String version, Instant now) {
        if (find(version).isEmpty()) {
            throw CrmRefusedException.field(
                    CrmRefusal.CONSENT_WANTED, "consent_version", "there is no consent text '" + version + "'");
        }
        database.sql("insert into consent (contact_id, version, given_at) values (?, ?, ?) on conflict do nothing")
                .params(contact.value(), version, Database.at(now))
                .update();
    }

    private Optional<Text> one(String where) {
        return database.sql("select version, chinese, english from consent_text" + where)
                .query((row, n) -> new Text(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }
}
