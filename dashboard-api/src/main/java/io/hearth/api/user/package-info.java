/** Staff with their passwords and roles, and the browser session. */
@NullMarked
package io.hearth.api.user;

import org.jspecify.annotations.NullMarked;
