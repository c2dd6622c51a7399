/** Calendar ideas of people in mainland China, kept apart from the instants that machines exchange. */
@NullMarked
package io.hearth.domain.time;

import org.jspecify.annotations.NullMarked;
