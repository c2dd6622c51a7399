/** What crm and push tell the world, written in the transaction that made it true. */
@NullMarked
package io.hearth.store.outbox;

import org.jspecify.annotations.NullMarked;
