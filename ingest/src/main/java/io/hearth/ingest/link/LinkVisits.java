package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import io.hearth.store.postgres.Transactions;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when someone opens a link: recorded first, and then they go on. */
final class LinkVisits {

    private static final Logger LOG = LoggerFactory.getLogger(LinkVisits.class);

    private final Transactions transactions;
    private final LinkSettings settings;
    private final FanLogin login;

    LinkVisits(DataSource dataSource, LinkSettings settings, FanLogin login) {
        this.transactions = new Transactions(dataSource);
        this.settings = settings;
        this.login = login;
    }

    /** Where a link leads, if there is such a link; nothing is recorded. */
    Optional<URI> peek(LinkToken token) throws SQLException {
        return find(token).flatMap(link -> target(link));
    }

    /** As {@link #peek}, for someone whom nobody can name: counted. */
    Optional<URI> openAnonymously(LinkToken token) throws SQLException {
        Optional<LinkRows.Found> link = find(token);
        Optional<URI> target = link.flatMap(this::target);
        if (target.isPresent()) {
            countAnonymous(link.orElseThrow());
        }
        return target;
    }

    /** Sends a visitor inside WeChat there to be named; where that is not possible, as {@link #openAnonymously}. */
    Optional<URI> askWeChat(LinkToken token) throws SQLException {
        Optional<LinkRows.Found> link = find(token);
        if (link.flatMap(this::target).isEmpty()) {
            return Optional.empty();
        }
        LinkToken state = LinkToken.randomState();
        Optional<URI> weChat = login.address(settings.wayBack(token), state.value());
        if (weChat.isEmpty()) {
            return openAnonymously(token);
        }
        transactions.run(connection -> {
            LinkLogins.insert(connection, state, link.orElseThrow());
            return state;
        });
        return weChat;
    }

    /**
     * Takes back a visitor whom WeChat named, and records who it is. A state that is not of this link, was used before or
     * is too old names nobody: the visitor goes on, and nothing is recorded.
     */
    Optional<URI> takeBack(LinkToken token, String code, LinkToken state) throws SQLException {
        Optional<LinkRows.Found> found = find(token);
        Optional<URI> target = found.flatMap(this::target);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        LinkRows.Found link = found.get();
        if (!transactions.run(connection -> LinkLogins.isOpen(connection, state, link))) {
            return target;
        }
        // Between the two looks at the state WeChat is asked, which no transaction is held open for.
        Optional<OpenId> opener = code.isEmpty() ? Optional.empty() : login.openIdOf(code);
        LinkToken share = LinkToken.random();
        boolean named = transactions.run(connection -> {
            if (!LinkLogins.use(connection, state, link)) {
                return false;
            }
            if (opener.isEmpty()) {
                LinkRows.countAnonymous(connection, link.linkId());
                return false;
            }
            Optional<OpenId> sharer = link.sharer().filter(other -> !other.equals(opener.get()));
            LinkOpens.insert(connection, link, opener.get(), sharer, share);
            return true;
        });
        return named ? Optional.of(withShare(target.get(), share)) : target;
    }

    private Optional<LinkRows.Found> find(LinkToken token) throws SQLException {
        return transactions.run(connection -> LinkRows.find(connection, token));
    }

    /** Checked again: what was allowed when the link was made may not be any more. */
    private Optional<URI> target(LinkRows.Found link) {
        try {
            return Optional.of(settings.targets().check(link.target()));
        } catch (InvalidTargetException e) {
            LOG.warn("link {} leads nowhere any more: its address {}", link.linkId(), e.problem());
            return Optional.empty();
        }
    }

    private void countAnonymous(LinkRows.Found link) throws SQLException {
        transactions.run(connection -> {
            LinkRows.countAnonymous(connection, link.linkId());
            return link;
        });
    }

    private static URI withShare(URI target, LinkToken share) {
        String address = target.toString();
        int fragment = address.indexOf('#');
        String page = fragment < 0 ? address : address.substring(0, fragment);
        String rest = fragment < 0 ? "" : address.substring(fragment);
        String separator = page.indexOf('?') < 0 ? "?" : "&";
        return URI.create(page + separator + "share=" + share.value() + rest);
    }
}
