package io.hearth.ingest.link;

import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes links and tells how often they were opened. */
public final class TrackedLinks {

    private final Transactions transactions;
    private final LinkSettings settings;

    public TrackedLinks(DataSource dataSource, LinkSettings settings) {
        this.transactions = new Transactions(dataSource);
        this.settings = settings;
    }

    /**
     * Makes a link.
     *
     * @throws InvalidTargetException if it may not lead there
     */
    public CreatedLink create(NewLink link) throws SQLException {
        return transactions.run(connection -> create(connection, link));
    }

    /** As {@link #create(NewLink)}, in the caller's transaction. */
    public CreatedLink create(Connection connection, NewLink link) throws SQLException {
        settings.targets().check(link.target());
        LinkToken token = LinkToken.random();
        long linkId = LinkRows.insert(connection, token, link);
        return new CreatedLink(linkId, settings.link(token));
    }

    /** Empty if there is no such link. */
    public Optional<LinkCounts> counts(long linkId) throws SQLException {
        return transactions.run(connection -> LinkRows.counts(connection, linkId));
    }
}
