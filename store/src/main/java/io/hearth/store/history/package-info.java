/** What changed from run to run: stages reached and lost, segments entered and left. */
@NullMarked
package io.hearth.store.history;

import org.jspecify.annotations.NullMarked;
