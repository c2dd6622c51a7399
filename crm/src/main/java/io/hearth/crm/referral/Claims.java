package io.hearth.crm.referral;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who holds which number. One statement decides, and of two who come at once the database lets one through. */
final class Claims {

    private static final String ALL_PROJECTS = "*";

    private final Database database;

    Claims(Database database) {
        this.database = database;
    }

    /** @throws CrmRefusedException with ALREADY_REFERRED if a referral that is still valid holds the number */
    void take(
            ReferralId referral,
            BrokerId broker,
            PhoneId phone,
            String projectId,
            ProgrammeSettings settings,
            Instant now) {
        String scope = settings.perProject() ? projectId : ALL_PROJECTS;
        int taken = database.sql("insert into referral_claim (phone_id, scope, referral_id, valid_until)"
                        + " values (:phone, :scope, :referral, coalesce(:until::timestamptz, 'infinity'))"
                        + " on conflict (phone_id, scope) do update set referral_id = excluded.referral_id,"
                        + " valid_until = excluded.valid_until where referral_claim.valid_until <= :now")
                .param("phone", phone.value())
                .param("scope", scope)
                .param("referral", referral.value())
                .param("until", until(settings, now))
                .param("now", Database.at(now))
                .update();
        if (taken == 0) {
            throw refused(isHeldBy(broker, phone, scope));
        }
    }

    /** Lets a number be referred again. */
    void free(ReferralId referral) {
        database.sql("delete from referral_claim where referral_id = ?")
                .param(referral.value())
                .update();
    }

    private static @Nullable Object until(ProgrammeSettings settings, Instant now) {
        return Database.atOrNull(settings.validUntil(now));
    }

    private boolean isHeldBy(BrokerId broker, PhoneId phone, String scope) {
        return database.sql("select count(*) from referral_claim join referral using (referral_id)"
                                + " where referral_claim.phone_id = ? and scope = ? and broker_id = ?")
                        .params(phone.value(), scope, broker.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whose the other referral is, is nobody's business. */
    private static CrmRefusedException refused(boolean own) {
        return CrmRefusedException.field(
                CrmRefusal.ALREADY_REFERRED,
                "phone",
                own
                        ? "you have referred this number already, and that referral is valid"
                        : "this number has been referred already, and that referral is valid");
    }
}
