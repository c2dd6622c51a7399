/** The connection to PostgreSQL: migrations per room, and transactions in plain JDBC. */
@NullMarked
package io.hearth.store.postgres;

import org.jspecify.annotations.NullMarked;
