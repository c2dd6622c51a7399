/** The subcommands of hearth, one class each. */
@NullMarked
package io.hearth.server.command;

import org.jspecify.annotations.NullMarked;
