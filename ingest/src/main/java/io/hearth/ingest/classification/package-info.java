/** Gives messages their class, by the rules that hold when they are handled. */
@NullMarked
package io.hearth.ingest.classification;

import org.jspecify.annotations.NullMarked;
