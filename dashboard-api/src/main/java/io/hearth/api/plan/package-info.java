/** Nurture plans: their versions, their running, and what they did and will do. */
@NullMarked
package io.hearth.api.plan;

import org.jspecify.annotations.NullMarked;
