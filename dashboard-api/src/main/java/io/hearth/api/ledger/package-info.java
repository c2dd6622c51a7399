/** What plans and campaigns give beside messages: points, vouchers, and calls for consultants. */
@NullMarked
package io.hearth.api.ledger;

import org.jspecify.annotations.NullMarked;
