/** Fans: who follows, their customer-service windows and their tags. */
@NullMarked
package io.hearth.sandbox.fan;

import org.jspecify.annotations.NullMarked;
