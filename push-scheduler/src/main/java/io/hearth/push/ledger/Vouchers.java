package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vouchers: issued once for each source, redeemed once before they expire. */
public final class Vouchers {

    private static final String SELECT = "select voucher_code, openid, title, terms, value_cents, state, issued_at,"
            + " expires_at, redeemed_at, redeemed_by from voucher";

    private final Database database;
    private final DueClock clock;

    public Vouchers(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a voucher is good for, and until when. */
    public record Terms(String title, String terms, long valueCents, Instant expiresAt) {}

    /**
     * Issues a voucher to each of the fans.
     *
     * @param sources one for each fan, in their order; what was issued for a source is not issued again
     * @return how many are new
     */
    public int issue(List<OpenId> fans, List<String> sources, Terms terms) {
        return database.sql("insert into voucher (voucher_code, openid, title, terms, value_cents, state, source,"
                        + " issued_at, expires_at)"
                        + " select code, openid, :title, :terms, :value, 'ISSUED', source, :now, :expires"
                        + " from unnest(:codes::text[], :fans::text[], :sources::text[]) as v(code, openid, source)"
                        + " on conflict (source) do nothing")
                .param("title", terms.title())
                .param("terms", terms.terms())
                .param("value", terms.valueCents())
                .param("now", Database.at(clock.now()))
                .param("expires", Database.at(terms.expiresAt()))
                .param("codes", fans.stream().map(fan -> VoucherCode.random()).toArray(String[]::new))
                .param("fans", fans.stream().map(OpenId::value).toArray(String[]::new))
                .param("sources", sources.toArray(String[]::new))
                .update();
    }

    /** @throws LedgerRefusedException NOT_FOUND, DONE if it was redeemed, or EXPIRED */
    public Voucher redeem(String code, String account) {
        String typed = code.strip().toUpperCase(Locale.ROOT);
        Instant now = clock.now();
        int redeemed = database.sql("update voucher set state = 'REDEEMED', redeemed_at = :now, redeemed_by = :account"
                        + " where voucher_code = :code and state = 'ISSUED' and expires_at > :now")
                .param("now", Database.at(now))
                .param("account", account)
                .param("code", typed)
                .update();
        Voucher voucher = find(typed).orElseThrow(() -> LedgerRefusedException.notFound("voucher '" + typed + "'"));
        if (redeemed == 0) {
            throw voucher.state() == VoucherState.REDEEMED
                    ? LedgerRefusedException.done("voucher " + typed)
                    : LedgerRefusedException.expired("voucher " + typed);
        }
        return voucher;
    }

    /** @return how many have expired since the last time */
    public int expire() {
        return database.sql("update voucher set state = 'EXPIRED' where state = 'ISSUED' and expires_at <= :now")
                .param("now", Database.at(clock.now()))
                .update();
    }

    public Optional<Voucher> find(String code) {
        return database.sql(SELECT + " where voucher_code = :code")
                .param("code", code)
                .query(Vouchers::voucher)
                .optional();
    }

    /** Those of a fan, the latest first. */
    public List<Voucher> of(OpenId fan) {
        return database.sql(SELECT + " where openid = :fan order by issued_at desc, voucher_code limit 500")
                .param("fan", fan.value())
                .query(Vouchers::voucher)
                .list();
    }

    private static Voucher voucher(ResultSet row, int number) throws SQLException {
        return new Voucher(
                row.getString("voucher_code"),
                new OpenId(row.getString("openid")),
                row.getString("title"),
                row.getString("terms"),
                row.getLong("value_cents"),
                VoucherState.valueOf(row.getString("state")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("redeemed_at", OffsetDateTime.class)),
                row.getString("redeemed_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
