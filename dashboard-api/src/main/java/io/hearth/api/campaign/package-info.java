/** Scheduled pushes to a segment, and what became of them. */
@NullMarked
package io.hearth.api.campaign;

import org.jspecify.annotations.NullMarked;
