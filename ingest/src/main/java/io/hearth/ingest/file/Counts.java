package io.hearth.ingest.file;

/**
 * How many rows ended how. Read is the sum of the other three.
 *
 * @param created written now
 * @param alreadyThere written before, by an earlier import or an equal row
 * @param rejected see the file of rejected rows
 */
record Counts(long created, long alreadyThere, long rejected) {

    static final Counts NONE = new Counts(0, 0, 0);

    long read() {
        return created + alreadyThere + rejected;
    }

    Counts plus(Counts other) {
        return new Counts(created + other.created, alreadyThere + other.alreadyThere, rejected + other.rejected);
    }
}
