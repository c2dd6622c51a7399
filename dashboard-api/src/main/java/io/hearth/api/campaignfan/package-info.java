/** A campaign fan by fan: who is in which state, and why. */
@NullMarked
package io.hearth.api.campaignfan;

import org.jspecify.annotations.NullMarked;
