/** Forgets a person everywhere, and sees to it that it comes to an end. */
@NullMarked
package io.hearth.api.erasure;

import org.jspecify.annotations.NullMarked;
