/** The funnel by stage. */
@NullMarked
package io.hearth.api.funnel;

import org.jspecify.annotations.NullMarked;
