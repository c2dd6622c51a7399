/** Nurture plans: written, approved, started, and planned as touchpoints for every fan who enters them. */
@NullMarked
package io.hearth.push.plan;

import org.jspecify.annotations.NullMarked;
