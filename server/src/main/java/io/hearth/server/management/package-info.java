/** Health and metrics for programs that watch this machine. */
@NullMarked
package io.hearth.server.management;

import org.jspecify.annotations.NullMarked;
