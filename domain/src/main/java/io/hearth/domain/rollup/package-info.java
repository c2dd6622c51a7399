/** What one subject did on one day, counted: the form in which rules look at the past. */
@NullMarked
package io.hearth.domain.rollup;

import org.jspecify.annotations.NullMarked;
