package io.hearth.crm.referral;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The history of referrals. */
final class Steps {

    private final Database database;

    Steps(Database database) {
        this.database = database;
    }

    void add(
            ReferralId referral,
            @Nullable ReferralState from,
            ReferralState to,
            String note,
            String author,
            Instant at) {
        database.sql("insert into referral_step (referral_id, from_state, to_state, note, author, at, consultant)"
                        + " select referral_id, :from, :to, :note, :author, :at, consultant from referral"
                        + " where referral_id = :referral")
                .param("referral", referral.value())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("note", note)
                .param("author", author)
                .param("at", Database.at(at))
                .update();
    }
}
