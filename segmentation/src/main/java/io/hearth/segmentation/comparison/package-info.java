/** The same contacts by another engine, from the same files: an oracle, and a measure. */
@NullMarked
package io.hearth.segmentation.comparison;

import org.jspecify.annotations.NullMarked;
