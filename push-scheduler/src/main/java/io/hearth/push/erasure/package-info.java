/** What is left of a person in this room's tables, and how it goes. */
@NullMarked
package io.hearth.push.erasure;

import org.jspecify.annotations.NullMarked;
