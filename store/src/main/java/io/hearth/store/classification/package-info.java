/** The rules by which messages are classified: their JSON form, and their versions in PostgreSQL. */
@NullMarked
package io.hearth.store.classification;

import org.jspecify.annotations.NullMarked;
