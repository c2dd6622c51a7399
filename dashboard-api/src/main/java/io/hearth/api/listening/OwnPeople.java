package io.hearth.api.listening;

import io.hearth.api.crm.Caller;
import io.hearth.api.user.Role;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose words someone may read: the house's own teams everybody's, a consultant their own clients'. */
@Component
class OwnPeople {

    private static final Set<Role> TEAMS = Set.of(Role.CONTENT, Role.ANALYST, Role.MANAGER, Role.ADMIN);

    private static final String OF_CONSULTANT = """
            select c.subject from contact c where c.consultant = :account and not exists (
                select from contact_link l where l.subject = c.subject and l.contact_id <> c.contact_id)
            union
            select l.subject from contact_link l join contact c on c.contact_id = l.contact_id
            where c.consultant = :account
            """;

    private final JdbcClient jdbc;

    OwnPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(TEAMS::contains);
    }

    /** The keys of a consultant's clients, linked fans among them. */
    Set<Subject> of(Caller caller) {
        return new HashSet<>(jdbc.sql(OF_CONSULTANT)
                .param("account", caller.account())
                .query((row, number) -> Subject.parse(row.getString(1)))
                .list());
    }

    List<OpenId> fansOf(Caller caller) {
        return fans(of(caller));
    }

    /** Those among them that are fans. */
    static List<OpenId> fans(Collection<Subject> subjects) {
        return subjects.stream()
                .distinct()
                .flatMap(subject -> fan(subject).stream())
                .toList();
    }

    static Optional<OpenId> fan(Subject subject) {
        return subject.kind() == Subject.Kind.FAN ? Optional.of(new OpenId(subject.key())) : Optional.empty();
    }
}
