/** What brokers earn: schemes, entries, balances. */
@NullMarked
package io.hearth.crm.reward;

import org.jspecify.annotations.NullMarked;
