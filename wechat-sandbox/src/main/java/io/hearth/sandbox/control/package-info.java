/** The control API below {@code /control}: time, fans, faults, and the ledger, for tests and demonstrations. */
@NullMarked
package io.hearth.sandbox.control;

import org.jspecify.annotations.NullMarked;
