/** A WeChat with many fans at once: callbacks at a constant rate, however slowly they are answered. */
@NullMarked
package io.hearth.sandbox.load;

import org.jspecify.annotations.NullMarked;
