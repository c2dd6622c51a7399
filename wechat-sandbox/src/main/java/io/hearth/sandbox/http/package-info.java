/** HTTP on loopback: requests, routes, answers and the faults of a connection. */
@NullMarked
package io.hearth.sandbox.http;

import org.jspecify.annotations.NullMarked;
