/** Saved segments and their versions. */
@NullMarked
package io.hearth.api.segment;

import org.jspecify.annotations.NullMarked;
