package io.hearth.ingest.gateway;

import io.hearth.wechat.failure.CallFailures;
import io.hearth.wechat.quota.QuotaUnavailableException;
import io.hearth.wechat.quota.Quotas;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What the account's calls have used of their quotas, and which of them failed, over all processes. */
public final class GatewayStanding {

    private final Quotas quotas;
    private final CallFailures failures;

    public GatewayStanding(Quotas quotas, CallFailures failures) {
        this.quotas = quotas;
        this.failures = failures;
    }

    /**
     * Every kind of call that has a limit or was made, in order of their names.
     *
     * @throws SQLException if the database cannot be asked
     */
    public List<QuotaView> quotas() throws SQLException {
        try {
            return quotas.uses().stream().map(QuotaView::of).toList();
        } catch (QuotaUnavailableException e) {
            throw new SQLException(e);
        }
    }

    /**
     * The latest first.
     *
     * @throws SQLException if the database cannot be asked
     */
    public List<WeChatFailureView> failuresSince(Instant from) throws SQLException {
        return failures.since(from).stream().map(WeChatFailureView::of).toList();
    }

    /**
     * By the hour, the earliest first; hours without one are left out.
     *
     * @param from the beginning of an hour
     * @throws SQLException if the database cannot be asked
     */
    public List<WeChatFailureHourView> failuresByHour(Instant from) throws SQLException {
        return failures.byHour(from).stream().map(WeChatFailureHourView::of).toList();
    }
}
