/** Purchases, and whose they are. */
@NullMarked
package io.hearth.api.deal;

import org.jspecify.annotations.NullMarked;
