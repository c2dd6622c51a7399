/** The six stages of the funnel and the rules that place a contact in one. */
@NullMarked
package io.hearth.domain.funnel;

import org.jspecify.annotations.NullMarked;
