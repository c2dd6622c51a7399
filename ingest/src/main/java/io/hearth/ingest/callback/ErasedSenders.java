package io.hearth.ingest.callback;

import io.hearth.domain.contact.Subject;
import io.hearth.ingest.erasure.ErasedSubjects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes out of a batch what fans did who were erased: it is done with, and leaves nothing. */
final class ErasedSenders {

    private ErasedSenders() {}

    static void takeOut(Connection connection, Map<Long, Meaning> meanings) throws SQLException {
        Set<Subject> senders = meanings.values().stream()
                .map(ErasedSenders::sender)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<Subject> erased = ErasedSubjects.among(connection, senders);
        meanings.replaceAll((id, meaning) -> {
            Subject sender = sender(meaning);
            return sender != null && erased.contains(sender) ? new Meaning.Erased() : meaning;
        });
    }

    private static @Nullable Subject sender(Meaning meaning) {
        return meaning instanceof Meaning.FanDid did ? did.interaction().subject() : null;
    }
}
