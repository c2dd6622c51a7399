/** Live fan state in PostgreSQL: what must be known at the moment of a send. */
@NullMarked
package io.hearth.store.fan;

import org.jspecify.annotations.NullMarked;
