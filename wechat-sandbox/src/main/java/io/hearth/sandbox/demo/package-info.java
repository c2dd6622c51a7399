/** Fans who live: for demonstrations, deterministic from a seed. */
@NullMarked
package io.hearth.sandbox.demo;

import org.jspecify.annotations.NullMarked;
