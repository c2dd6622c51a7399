/** Calls into the product: messages and events, signed, encrypted and tried three times. */
@NullMarked
package io.hearth.sandbox.callback;

import org.jspecify.annotations.NullMarked;
