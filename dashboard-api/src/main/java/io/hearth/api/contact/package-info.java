/** Ties between contacts, and which keys are whose. */
@NullMarked
package io.hearth.api.contact;

import org.jspecify.annotations.NullMarked;
