/** Contacts one by one: those behind a number, and all that is known of one. */
@NullMarked
package io.hearth.store.contactbook;

import org.jspecify.annotations.NullMarked;
