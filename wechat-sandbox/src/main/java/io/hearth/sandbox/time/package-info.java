/** Sandbox time: a clock that can be set, WeChat's calendar, and what is due later. */
@NullMarked
package io.hearth.sandbox.time;

import org.jspecify.annotations.NullMarked;
