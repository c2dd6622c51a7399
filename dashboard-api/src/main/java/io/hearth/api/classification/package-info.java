/** The rules by which messages are classified, as analysts edit and try them. */
@NullMarked
package io.hearth.api.classification;

import org.jspecify.annotations.NullMarked;
