/** Interactions as a Spark table: each partition reads some stretches of time of one point in time. */
@NullMarked
package io.hearth.segmentation.source;

import org.jspecify.annotations.NullMarked;
