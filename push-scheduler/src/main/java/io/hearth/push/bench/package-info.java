/** Measures planning, ticks and sends with as many fans as a large house has. */
@NullMarked
package io.hearth.push.bench;

import org.jspecify.annotations.NullMarked;
