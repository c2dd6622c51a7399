/** Everything that comes in: files, callbacks and the outbox become interactions and live fan state. */
@NullMarked
package io.hearth.ingest;

import org.jspecify.annotations.NullMarked;
