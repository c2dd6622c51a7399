/** A broker's personal centre: what fans do and see in WeChat, each only what is their own. */
@NullMarked
package io.hearth.api.centre;

import org.jspecify.annotations.NullMarked;
