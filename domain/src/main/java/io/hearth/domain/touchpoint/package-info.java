/** Planned contacts with fans: the states that they and their campaigns go through. */
@NullMarked
package io.hearth.domain.touchpoint;

import org.jspecify.annotations.NullMarked;
