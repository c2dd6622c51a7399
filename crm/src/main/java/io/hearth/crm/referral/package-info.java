/** Referrals: registering, assigning, following up, and how they come along. */
@NullMarked
package io.hearth.crm.referral;

import org.jspecify.annotations.NullMarked;
