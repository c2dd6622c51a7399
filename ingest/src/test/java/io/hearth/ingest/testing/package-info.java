/** What the tests of this room stand on. */
@NullMarked
package io.hearth.ingest.testing;

import org.jspecify.annotations.NullMarked;
