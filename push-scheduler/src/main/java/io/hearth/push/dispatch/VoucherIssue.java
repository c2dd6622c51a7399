package io.hearth.push.dispatch;

import io.hearth.push.content.ContentBody;
import io.hearth.push.json.PushJson;
import io.hearth.push.ledger.Vouchers;
import io.hearth.push.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Gives everybody their voucher when the message that tells of it was accepted, in the same transaction. */
final class VoucherIssue {

    private final Database database;

    VoucherIssue(Database database) {
        this.database = database;
    }

    void afterSending(Wave wave, List<Touchpoint> sent, Instant now) {
        if (wave.body() != null
                && PushJson.read(wave.body(), ContentBody.class) instanceof ContentBody.Voucher voucher) {
            new Vouchers(database, () -> now)
                    .issue(
                            sent.stream().map(Touchpoint::openId).toList(),
                            sent.stream().map(one -> "touchpoint-" + one.id()).toList(),
                            new Vouchers.Terms(
                                    voucher.title(),
                                    voucher.terms(),
                                    voucher.valueCents(),
                                    now.plus(Duration.ofDays(voucher.validDays()))));
        }
    }
}
