/** Purchases: recorded, changed, cancelled, imported. */
@NullMarked
package io.hearth.crm.deal;

import org.jspecify.annotations.NullMarked;
