/** What brokers earn, its approval and its payment. */
@NullMarked
package io.hearth.api.reward;

import org.jspecify.annotations.NullMarked;
