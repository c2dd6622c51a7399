/** Who may call what, and the headers that every answer carries. */
@NullMarked
package io.hearth.api.security;

import org.jspecify.annotations.NullMarked;
