/** Who works for the developer, in which team, and for which project. */
@NullMarked
package io.hearth.crm.staff;

import org.jspecify.annotations.NullMarked;
