/** What a person sees in the terminal: progress and one-line errors. */
@NullMarked
package io.hearth.server.console;

import org.jspecify.annotations.NullMarked;
