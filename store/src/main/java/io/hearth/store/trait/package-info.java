/** What a run of segmentation is told of contacts beside what they did. */
@NullMarked
package io.hearth.store.trait;

import org.jspecify.annotations.NullMarked;
