/** Staff, teams, projects and the programme's settings. */
@NullMarked
package io.hearth.api.staff;

import org.jspecify.annotations.NullMarked;
