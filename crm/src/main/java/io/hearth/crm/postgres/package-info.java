/** The connection to the room's tables, and the database's clock. */
@NullMarked
package io.hearth.crm.postgres;

import org.jspecify.annotations.NullMarked;
