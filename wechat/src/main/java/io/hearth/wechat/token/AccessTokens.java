package io.hearth.wechat.token;

import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One account's access token for all processes: one refresh per expiry between them. Whoever finds it stale locks its
 * row, looks again, and only then asks WeChat. Freshness goes by the database's clock.
 */
public final class AccessTokens {

    /** WeChat hands out the next token in the last 5 min of the current one; both are good meanwhile. */
    static final Duration RENEW_BEFORE_EXPIRY = Duration.ofMinutes(3);

    /**
     * So long a token is used without asking the database for it again. One that another process has replaced meanwhile
     * may be refused, and is asked for again then.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Transactions transactions;
    private final TokenRow row;
    private final TokenIssuer issuer;
    private volatile @Nullable Remembered remembered;

    public AccessTokens(DataSource dataSource, String appId, TokenIssuer issuer) {
        this.dataSource = dataSource;
        this.transactions = new Transactions(dataSource);
        this.row = new TokenRow(appId, RENEW_BEFORE_EXPIRY);
        this.issuer = issuer;
    }

    /** @param until by {@link System#nanoTime} */
    private record Remembered(String token, long until) {}

    /** @throws TokenUnavailableException if there is none, and WeChat gives none */
    public String current() {
        Remembered known = remembered;
        if (known != null && known.until() - System.nanoTime() > 0) {
            return known.token();
        }
        String kept = findFresh();
        if (kept == null) {
            return refresh(null);
        }
        remembered = new Remembered(kept, System.nanoTime() + REMEMBERED.toNanos());
        return kept;
    }

    /**
     * What to use after WeChat refused a token, by 40001, 40014 or 42001. If another process has replaced it already,
     * that one.
     *
     * @throws TokenUnavailableException if WeChat gives none
     */
    public String replace(String refused) {
        remembered = null;
        return refresh(refused);
    }

    private @Nullable String findFresh() {
        try (var connection = dataSource.getConnection()) {
            return row.findFresh(connection);
        } catch (SQLException e) {
            throw TokenUnavailableException.notAsked(e);
        }
    }

    /** One thread of a process waits for the row's lock; the others wait here, without a connection. */
    private synchronized String refresh(@Nullable String refused) {
        try {
            return transactions.run(connection -> {
                String kept = row.lockFresh(connection);
                if (kept != null && !kept.equals(refused)) {
                    return kept;
                }
                IssuedToken issued = issue(refused);
                row.keep(connection, issued);
                return issued.value();
            });
        } catch (SQLException e) {
            throw TokenUnavailableException.notAsked(e);
        }
    }

    private IssuedToken issue(@Nullable String refused) {
        IssuedToken issued = issuer.issue(false);
        return issued.value().equals(refused) ? issuer.issue(true) : issued;
    }
}
