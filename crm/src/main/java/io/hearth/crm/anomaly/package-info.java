/** Referrals that a person should look at. */
@NullMarked
package io.hearth.crm.anomaly;

import org.jspecify.annotations.NullMarked;
