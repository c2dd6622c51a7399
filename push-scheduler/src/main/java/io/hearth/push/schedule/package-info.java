/** The room's ticking work on Quartz, and its wiring. */
@NullMarked
package io.hearth.push.schedule;

import org.jspecify.annotations.NullMarked;
