/** Whose clock decides what is due. */
@NullMarked
package io.hearth.push.time;

import org.jspecify.annotations.NullMarked;
