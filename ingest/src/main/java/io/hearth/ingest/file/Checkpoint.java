package io.hearth.ingest.file;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How far an import has come for good: what a restart begins with.
 *
 * @param linesPassed lines of the file whose rows are written or listed as rejected
 * @param rejectedLength bytes of the file of rejected rows
 */
record Checkpoint(long linesPassed, Counts counts, long rejectedLength) {

    static Checkpoint of(ExecutionContext context) {
        return new Checkpoint(
                context.getLong("lines_passed", 0),
                new Counts(
                        context.getLong("created", 0),
                        context.getLong("already_there", 0),
                        context.getLong("rejected", 0)),
                context.getLong("rejected_length", 0));
    }

    void putInto(ExecutionContext context) {
        context.putLong("lines_passed", linesPassed);
        context.putLong("created", counts.created());
        context.putLong("already_there", counts.alreadyThere());
        context.putLong("rejected", counts.rejected());
        context.putLong("rejected_length", rejectedLength);
    }
}
