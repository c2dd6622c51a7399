/** Measures the room with as many brokers, referrals and deals as a large developer has. */
@NullMarked
package io.hearth.crm.bench;

import org.jspecify.annotations.NullMarked;
