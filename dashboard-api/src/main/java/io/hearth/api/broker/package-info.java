/** Brokers as the programme's team, and they themselves, see them. */
@NullMarked
package io.hearth.api.broker;

import org.jspecify.annotations.NullMarked;
