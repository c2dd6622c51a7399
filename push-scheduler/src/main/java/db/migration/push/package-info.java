/** Migrations that Flyway finds here by their names, beside the scripts of the same folder. */
@NullMarked
package db.migration.push;

import org.jspecify.annotations.NullMarked;
