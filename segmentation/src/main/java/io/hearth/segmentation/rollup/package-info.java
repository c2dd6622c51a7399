/** Interactions counted by subject and day, kept as Parquet, computed again where they changed. */
@NullMarked
package io.hearth.segmentation.rollup;

import org.jspecify.annotations.NullMarked;
