/** What a fan or client did, or what happened to them: the facts that everything else is computed from. */
@NullMarked
package io.hearth.domain.interaction;

import org.jspecify.annotations.NullMarked;
