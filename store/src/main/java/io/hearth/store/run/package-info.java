/** Runs of segmentation: how one is asked for, what it says while it works, and what is kept of it. */
@NullMarked
package io.hearth.store.run;

import org.jspecify.annotations.NullMarked;
