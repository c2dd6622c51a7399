/** The rooms wired together: one Spring application, whatever roles a process has. */
@NullMarked
package io.hearth.server.application;

import org.jspecify.annotations.NullMarked;
