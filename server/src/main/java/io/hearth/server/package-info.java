/** The process: wiring of the rooms, embedded services, demo and the hearth command. */
@NullMarked
package io.hearth.server;

import org.jspecify.annotations.NullMarked;
