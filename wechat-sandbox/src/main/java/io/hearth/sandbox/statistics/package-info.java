/** What happened, counted by day as the data cube tells it. */
@NullMarked
package io.hearth.sandbox.statistics;

import org.jspecify.annotations.NullMarked;
