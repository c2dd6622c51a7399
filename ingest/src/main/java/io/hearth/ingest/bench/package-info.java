/** Measures how fast things come in, beside what the same servers can do. */
@NullMarked
package io.hearth.ingest.bench;

import org.jspecify.annotations.NullMarked;
