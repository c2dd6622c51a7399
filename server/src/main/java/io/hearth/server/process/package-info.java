/** Which processes run, where their services are, and in which order they start and stop. */
@NullMarked
package io.hearth.server.process;

import org.jspecify.annotations.NullMarked;
