/** Contents on their way from draft to approval. */
@NullMarked
package io.hearth.api.content;

import org.jspecify.annotations.NullMarked;
