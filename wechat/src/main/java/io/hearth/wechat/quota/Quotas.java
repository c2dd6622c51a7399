package io.hearth.wechat.quota;

import io.hearth.wechat.Quota;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the calls of one account over all processes, by the database's clock, and keeps them below their limits. A call
 * is counted before it is made; what nobody knows the outcome of stays counted. Nothing here ever asks WeChat to clear
 * a quota.
 */
public final class Quotas {

    private static final Logger LOG = LoggerFactory.getLogger(Quotas.class);

    private final DataSource dataSource;
    private final ApiLimits limits;
    private final QuotaRows rows;
    private final QuotaViews views;
    private final @Nullable InstantSource clock;

    public Quotas(DataSource dataSource, String appId, ApiLimits limits) {
        this(dataSource, appId, limits, null);
    }

    /** @param clock instead of the database's; for tests that move time */
    public Quotas(DataSource dataSource, String appId, ApiLimits limits, @Nullable InstantSource clock) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.rows = new QuotaRows(appId);
        this.views = new QuotaViews(appId);
        this.clock = clock;
    }

    /**
     * Counts a call that is about to be made, in one statement.
     *
     * @param path as in WeChat's documents, without a query
     * @throws QuotaUnavailableException if the database cannot be asked; the call must not be made
     */
    public Reservation reserve(String path) {
        ApiLimit limit = limits.of(path);
        return withConnection(connection -> {
            Optional<Instant> at = rows.count(connection, limit, now());
            return at.isPresent()
                    ? new Reservation.Granted(limit.api(), at.get())
                    : views.whySpent(connection, limit, now());
        });
    }

    /** Takes back a call that was provably not made. If that fails it stays counted, which is the safe side. */
    public void release(Reservation.Granted granted) {
        try (Connection connection = dataSource.getConnection()) {
            rows.uncount(connection, granted);
        } catch (SQLException e) {
            LOG.warn("A call of {} that was not made stays counted: {}", granted.api(), e.getMessage());
        }
    }

    /**
     * Writes down that WeChat wants no more of these calls, for all processes.
     *
     * @return until when
     * @throws QuotaUnavailableException if the database cannot be asked
     */
    public Instant markSpent(String path, Quota quota) {
        String api = limits.of(path).api();
        Instant until = withConnection(connection -> rows.markSpent(connection, api, quota, now()));
        LOG.warn("WeChat's quota of {} is spent ({}): no calls until {}", api, quota, until);
        return until;
    }

    /** All kinds of calls with a limit or any use, in order of their names. */
    public List<QuotaUse> uses() {
        return withConnection(connection -> views.uses(connection, limits, now()));
    }

    private @Nullable Instant now() {
        return clock == null ? null : clock.instant();
    }

    private <T> T withConnection(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new QuotaUnavailableException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
