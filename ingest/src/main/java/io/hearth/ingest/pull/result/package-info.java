/** How mass jobs ended of which no event told. */
@NullMarked
package io.hearth.ingest.pull.result;

import org.jspecify.annotations.NullMarked;
