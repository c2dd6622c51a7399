/** Which referrals a deal belongs to (判客): the six rules of the referral programme, as pure code. */
@NullMarked
package io.hearth.domain.attribution;

import org.jspecify.annotations.NullMarked;
