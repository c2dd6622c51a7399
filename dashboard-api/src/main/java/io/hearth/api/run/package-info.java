/** Segmentation runs that people ask for. */
@NullMarked
package io.hearth.api.run;

import org.jspecify.annotations.NullMarked;
