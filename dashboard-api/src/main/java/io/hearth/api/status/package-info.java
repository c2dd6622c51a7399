/** How fresh the figures are and whether the services answer. */
@NullMarked
package io.hearth.api.status;

import org.jspecify.annotations.NullMarked;
