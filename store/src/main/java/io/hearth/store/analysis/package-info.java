/** Figures over all contacts that answer questions of managers and analysts, each for the run that is visible. */
@NullMarked
package io.hearth.store.analysis;

import org.jspecify.annotations.NullMarked;
