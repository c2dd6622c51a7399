/** The referral programme's settings. */
@NullMarked
package io.hearth.crm.programme;

import org.jspecify.annotations.NullMarked;
