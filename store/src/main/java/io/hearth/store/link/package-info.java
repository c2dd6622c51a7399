/** Which contact a raw key belongs to, and whose keys are to be forgotten. */
@NullMarked
package io.hearth.store.link;

import org.jspecify.annotations.NullMarked;
