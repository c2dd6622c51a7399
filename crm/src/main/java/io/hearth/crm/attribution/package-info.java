/** Which referrals a deal belongs to: decided, kept with its evidence, and tried under other terms. */
@NullMarked
package io.hearth.crm.attribution;

import org.jspecify.annotations.NullMarked;
