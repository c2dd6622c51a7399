/** A run of segmentation: interactions in, rollups kept, contacts published; its own process. */
@NullMarked
package io.hearth.segmentation;

import org.jspecify.annotations.NullMarked;
