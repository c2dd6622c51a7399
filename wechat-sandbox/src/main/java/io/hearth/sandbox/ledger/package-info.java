/** What reached each fan, by whichever way. */
@NullMarked
package io.hearth.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
