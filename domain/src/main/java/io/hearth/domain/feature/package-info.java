/** What is known of a contact's habits, as instants and counts that stay true while time passes. */
@NullMarked
package io.hearth.domain.feature;

import org.jspecify.annotations.NullMarked;
