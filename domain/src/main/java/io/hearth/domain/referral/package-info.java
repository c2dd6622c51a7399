/** The referral programme's vocabulary: who refers, what a referral is, and how it comes along. */
@NullMarked
package io.hearth.domain.referral;

import org.jspecify.annotations.NullMarked;
