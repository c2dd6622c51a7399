/** The room's way to PostgreSQL: SQL with named parameters, in one transaction with the shared tables. */
@NullMarked
package io.hearth.push.postgres;

import org.jspecify.annotations.NullMarked;
