package io.hearth.ingest.deadletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.domain.interaction.Interaction;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.store.interaction.InteractionDocument;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.WriteReport;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers interactions to Elasticsearch once more: those of the outbox and of imports, which it refused. */
public final class InteractionReplay implements ReplaySource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InteractionWriter writer;

    public InteractionReplay(InteractionWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean takes(Payload letter) {
        return letter.interaction() != null;
    }

    @Override
    public Map<Long, String> replay(Connection connection, List<Payload> letters) throws IOException, SQLException {
        Map<String, Long> ids = new HashMap<>();
        List<Interaction> interactions = new ArrayList<>();
        for (Payload letter : letters) {
            Interaction interaction = interaction(letter);
            ids.put(interaction.id().value(), letter.id());
            interactions.add(interaction);
        }
        List<Interaction> living = ErasedSubjects.living(connection, interactions);
        Map<Long, String> refused = erased(interactions, living, ids);
        for (WriteReport.Rejected rejected : writer.write(living).rejected()) {
            refused.put(ids.getOrDefault(rejected.id().value(), 0L), CarefulWriter.reason(rejected));
        }
        return refused;
    }

    /** Their letters stay for somebody to discard: nothing about them is written any more. */
    private static Map<Long, String> erased(List<Interaction> all, List<Interaction> living, Map<String, Long> ids) {
        Set<Interaction> kept = new HashSet<>(living);
        Map<Long, String> erased = new HashMap<>();
        all.stream()
                .filter(interaction -> !kept.contains(interaction))
                .forEach(interaction ->
                        erased.put(ids.getOrDefault(interaction.id().value(), 0L), ErasedSubjects.REASON));
        return erased;
    }

    private static Interaction interaction(Payload letter) throws IOException {
        return InteractionDocument.read(
                String.valueOf(letter.interactionId()), JSON.readTree(String.valueOf(letter.interaction())));
    }
}
