package io.hearth.ingest.file;

import java.util.List;

/**
 * Rows that are written together.
 *
 * @param rejected rows that never reach Elasticsearch
 * @param linesPassed lines of the file up to the batch's end
 */
record Batch(List<Accepted> accepted, List<RejectedRow> rejected, long linesPassed) {

    int rows() {
        return accepted.size() + rejected.size();
    }
}
