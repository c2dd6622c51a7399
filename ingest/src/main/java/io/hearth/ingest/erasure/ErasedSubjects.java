package io.hearth.ingest.erasure;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.store.link.Erasures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tells the erased from the living, a batch at a time: whatever writes asks here first. */
public final class ErasedSubjects {

    /** Why something about one of the erased was not written. */
    public static final String REASON = "its subject was erased";

    /** Stands for all of the erased where a row that is counted must name somebody. No fan is called so. */
    public static final String NOBODY = "erased";

    private ErasedSubjects() {}

    /** Those among the subjects that were erased. */
    public static Set<Subject> among(Connection connection, Collection<Subject> subjects) throws SQLException {
        return subjects.isEmpty() ? Set.of() : Erasures.among(connection, Set.copyOf(subjects));
    }

    /** The interactions but for those of the erased, in their order. */
    public static List<Interaction> living(Connection connection, Collection<Interaction> interactions)
            throws SQLException {
        Set<Subject> erased = among(
                connection, interactions.stream().map(Interaction::subject).toList());
        return interactions.stream()
                .filter(interaction -> !erased.contains(interaction.subject()))
                .toList();
    }

    /** The fans but for the erased, in their order. */
    public static List<OpenId> livingFans(Connection connection, Collection<OpenId> fans) throws SQLException {
        Set<Subject> erased = among(connection, fans.stream().map(Subject::fan).toList());
        return fans.stream().filter(fan -> !erased.contains(Subject.fan(fan))).toList();
    }
}
