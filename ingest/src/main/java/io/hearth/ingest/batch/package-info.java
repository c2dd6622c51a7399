/** The tables in which Spring Batch remembers what ran, how far it came and how it ended. */
@NullMarked
package io.hearth.ingest.batch;

import org.jspecify.annotations.NullMarked;
