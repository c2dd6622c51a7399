/** What ticks in this process: each role has a Quartz scheduler of its own, in one clustered JDBC store. */
@NullMarked
package io.hearth.server.schedule;

import org.jspecify.annotations.NullMarked;
