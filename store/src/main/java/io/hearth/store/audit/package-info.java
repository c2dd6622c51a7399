/** The append-only record of who did what to whom. */
@NullMarked
package io.hearth.store.audit;

import org.jspecify.annotations.NullMarked;
