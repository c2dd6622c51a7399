/** Campaigns: one text to one segment at one instant, from the schedule to the sum of its touchpoints' states. */
@NullMarked
package io.hearth.push.campaign;

import org.jspecify.annotations.NullMarked;
