/** Demo data: seeded fans with a year of history, so that the first page a newcomer sees has shape. */
@NullMarked
package io.hearth.server.demo;

import org.jspecify.annotations.NullMarked;
