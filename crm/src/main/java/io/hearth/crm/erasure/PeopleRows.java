package io.hearth.crm.erasure;

import io.hearth.crm.erasure.Forgetting.Order;
import io.hearth.crm.postgres.Database;
import io.hearth.domain.contact.Subject;
import java.time.Instant;
import java.util.List;

/** The rows that say who somebody is. Each statement, run again, changes nothing. */
final class PeopleRows {

    /** The contact, and those that its keys made by themselves before they were linked to it. */
    private static final String OWN =
            "(select contact_id from contact where contact_id = :contact or subject = any" + " (:subjects))";

    private static final String REFERRALS = "(select referral_id from referral where contact_id in " + OWN + ")";

    private static final String THEIRS = "(tie ->> 'from' in " + OWN + " or tie ->> 'to' in " + OWN + ")";

    /** In an order in which no row needs what another has forgotten. */
    private static final List<String> FORGET = List.of(
            "update referral_step set note = '' where note <> '' and referral_id in " + REFERRALS,
            "insert into referral_step (referral_id, from_state, to_state, note, author, at) select referral_id, state,"
                    + " 'INVALID', '', '<erasure>', :now from referral where"
                    + " state in ('REFERRED', 'ASSIGNED', 'CONTACTED', 'VISITED') and contact_id in " + OWN,
            "update referral set state = 'INVALID', state_at = :now, invalid_since = :now where"
                    + " state in ('REFERRED', 'ASSIGNED', 'CONTACTED', 'VISITED') and contact_id in " + OWN,
            "update follow_up set closed_at = :now, outcome = 'ENDED' where closed_at is null and referral_id in "
                    + REFERRALS,
            "update referral set client_name = '' where contact_id in " + OWN,
            "delete from referral_claim where referral_id in " + REFERRALS,
            // Random, so that the same number makes a row of its own when it comes again.
            "update phone set sealed = '', blind_index = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),"
                    + " erased_at = :now where erased_at is null and (contact_id in " + OWN
                    // What is somebody else's now is theirs, whoever had it before.
                    + " or contact_id is null and (phone_id in (select phone_id from referral where contact_id in "
                    + OWN + ") or phone_id in (select phone_id from deal_buyer where contact_id in " + OWN + ")))",
            "update broker set claimed_phone = null where claimed_phone in"
                    + " (select phone_id from phone where erased_at is not null)",
            "update contact_tie set evidence = '' where from_contact in " + OWN + " or to_contact in " + OWN,
            "update attribution set evidence = jsonb_set(evidence, '{ties}', (select jsonb_agg(case when " + THEIRS
                    + " then tie || '{\"evidence\": \"\"}' else tie end order by n)"
                    + " from jsonb_array_elements(evidence -> 'ties') with ordinality as told (tie, n)))"
                    + " where exists (select 1 from jsonb_array_elements(evidence -> 'ties') as told (tie) where "
                    + THEIRS + ")",
            "update broker_step set reason = '' where broker_id in"
                    + " (select broker_id from broker where openid = any (:fans) or contact_id in " + OWN + ")",
            "update link_history set evidence = '', link_key = case key_kind when 'FAN' then '' else link_key end"
                    + " where contact_id in " + OWN + " or key_kind = 'FAN' and link_key = any (:fans)",
            "delete from contact_link where contact_id = :contact or subject = any (:subjects)",
            "delete from broker_fan where openid = any (:fans)",
            "update broker set openid = 'erased-' || broker_id, state = 'SUSPENDED', account = null, qr_url = null,"
                    + " qr_content = null, qr_ticket = null, claimed_phone = null where openid = any (:fans) or contact_id in "
                    + OWN,
            "update contact set name = null, subject = 'client:erased-' || gen_random_uuid()"
                    + " where subject not like 'client:erased-%' and contact_id in " + OWN);

    private final Database database;

    PeopleRows(Database database) {
        this.database = database;
    }

    void forget(Order order, Instant now) {
        String[] subjects = order.subjects().stream().map(Subject::toString).toArray(String[]::new);
        String[] fans = order.subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.FAN)
                .map(Subject::key)
                .toArray(String[]::new);
        for (String sql : FORGET) {
            database.sql(sql)
                    .param("contact", order.contact().value())
                    .param("subjects", subjects)
                    .param("fans", fans)
                    .param("now", Database.at(now))
                    .update();
        }
    }
}
