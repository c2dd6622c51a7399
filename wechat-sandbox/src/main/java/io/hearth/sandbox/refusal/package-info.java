/** WeChat's error codes and the way a call is refused with one. */
@NullMarked
package io.hearth.sandbox.refusal;

import org.jspecify.annotations.NullMarked;
