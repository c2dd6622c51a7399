/** The listening desk: what people write, who answers it, and which praise is worth showing. */
@NullMarked
package io.hearth.api.listening;

import org.jspecify.annotations.NullMarked;
