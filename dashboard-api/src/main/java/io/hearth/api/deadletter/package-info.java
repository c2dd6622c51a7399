/** What came in and could not be handled, and what an administrator decides about it. */
@NullMarked
package io.hearth.api.deadletter;

import org.jspecify.annotations.NullMarked;
