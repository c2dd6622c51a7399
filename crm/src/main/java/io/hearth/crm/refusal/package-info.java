/** What the room refuses, with stable names for callers to translate. */
@NullMarked
package io.hearth.crm.refusal;

import org.jspecify.annotations.NullMarked;
