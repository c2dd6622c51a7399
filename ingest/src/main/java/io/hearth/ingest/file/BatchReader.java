package io.hearth.ingest.file;

import io.hearth.domain.classification.Classifier;
import io.hearth.domain.interaction.Interaction;
import io.hearth.ingest.classification.ClassifiedMessages;
import io.hearth.ingest.file.mapping.ImportMapping;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file in batches that are worth a request of their own. */
final class BatchReader {

    /** Elasticsearch's rate no longer grows above a few thousand small documents a request. */
    static final int ROWS = 5_000;

    /** Bounds memory where rows are long. */
    private static final int CHARACTERS = 4_000_000;

    private final RowReader rows;
    private final RowMapper mapper;
    private final Classifier classifier;

    /** @param classifier gives messages and reviews their class */
    BatchReader(
            RowReader rows, ImportMapping mapping, Clock clock, Optional<PhoneKey> phoneKey, Classifier classifier) {
        this.rows = rows;
        this.classifier = classifier;
        this.mapper = new RowMapper(mapping, clock, phoneKey);
    }

    /** Passes over what an earlier execution has finished. */
    void skipLines(long lines) throws IOException {
        ParsedRow row = lines > 0 ? rows.next() : null;
        while (row != null && rows.linesPassed() < lines) {
            row = rows.next();
        }
    }

    /** @return null at the end */
    @Nullable
    Batch next() throws IOException {
        List<Accepted> accepted = new ArrayList<>(ROWS);
        List<RejectedRow> rejected = new ArrayList<>();
        int characters = 0;
        while (accepted.size() + rejected.size() < ROWS && characters < CHARACTERS) {
            ParsedRow parsed = rows.next();
            if (parsed == null) {
                break;
            }
            if (parsed instanceof Row row) {
                characters += row.raw().length();
                add(row, accepted, rejected);
            } else if (parsed instanceof RejectedRow row) {
                rejected.add(row);
            }
        }
        boolean nothing = accepted.isEmpty() && rejected.isEmpty();
        return nothing ? null : new Batch(accepted, rejected, rows.linesPassed());
    }

    private void add(Row row, List<Accepted> accepted, List<RejectedRow> rejected) {
        try {
            for (Interaction interaction : mapper.map(row)) {
                Interaction classified = ClassifiedMessages.classified(interaction, classifier);
                accepted.add(new Accepted(row.line(), row.raw(), classified));
            }
        } catch (UnusableRow e) {
            rejected.add(new RejectedRow(row.line(), e.column(), e.reason(), row.raw()));
        }
    }
}
