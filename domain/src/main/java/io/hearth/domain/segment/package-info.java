/** Segments: named, versioned rules over contacts, and their one evaluation. */
@NullMarked
package io.hearth.domain.segment;

import org.jspecify.annotations.NullMarked;
