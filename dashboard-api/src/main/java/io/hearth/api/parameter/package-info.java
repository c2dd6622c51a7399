/** Parameters that several calls share, as one record: each is read, refused and described as if it stood alone. */
@NullMarked
package io.hearth.api.parameter;

import org.jspecify.annotations.NullMarked;
