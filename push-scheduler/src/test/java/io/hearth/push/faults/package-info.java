/** Processes that are killed, and what must hold all the same. */
@NullMarked
package io.hearth.push.faults;

import org.jspecify.annotations.NullMarked;
