/** What teams and their members have done. */
@NullMarked
package io.hearth.api.figures;

import org.jspecify.annotations.NullMarked;
