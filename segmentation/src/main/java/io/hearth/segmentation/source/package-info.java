/** Interactions as a Spark table: slices of one point in time are its partitions. */
@NullMarked
package io.hearth.segmentation.source;

import org.jspecify.annotations.NullMarked;
