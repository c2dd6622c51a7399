/** The whole state of one account, what fans do to it, and what WeChat does later. */
@NullMarked
package io.hearth.sandbox.world;

import org.jspecify.annotations.NullMarked;
