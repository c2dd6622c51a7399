/** How the house does: its figures beside their targets and the period before. */
@NullMarked
package io.hearth.api.evaluation;

import org.jspecify.annotations.NullMarked;
