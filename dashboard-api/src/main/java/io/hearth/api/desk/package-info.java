/** A consultant's day. */
@NullMarked
package io.hearth.api.desk;

import org.jspecify.annotations.NullMarked;
