/** Faults to be injected into calls and events. */
@NullMarked
package io.hearth.sandbox.fault;

import org.jspecify.annotations.NullMarked;
