/** Referrals, shown to those whom they concern. */
@NullMarked
package io.hearth.api.referral;

import org.jspecify.annotations.NullMarked;
