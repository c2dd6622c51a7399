/** What the versions of a reviewed document were. */
@NullMarked
package io.hearth.api.history;

import org.jspecify.annotations.NullMarked;
