/** Amounts of money, exact to the cent. */
@NullMarked
package io.hearth.domain.money;

import org.jspecify.annotations.NullMarked;
