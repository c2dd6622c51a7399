/** Staff, teams, projects, the programme's settings and its entry in WeChat's menu. */
@NullMarked
package io.hearth.api.staff;

import org.jspecify.annotations.NullMarked;
