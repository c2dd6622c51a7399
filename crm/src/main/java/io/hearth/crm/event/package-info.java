/** What the room tells the world, in the transaction that made it true. */
@NullMarked
package io.hearth.crm.event;

import org.jspecify.annotations.NullMarked;
