/** A strict WeChat on loopback: started alone, or embedded in a test. */
@NullMarked
package io.hearth.sandbox;

import org.jspecify.annotations.NullMarked;
