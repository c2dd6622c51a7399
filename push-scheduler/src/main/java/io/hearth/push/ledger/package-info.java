/** What plans give beside messages: points, vouchers, and tasks for consultants. */
@NullMarked
package io.hearth.push.ledger;

import org.jspecify.annotations.NullMarked;
