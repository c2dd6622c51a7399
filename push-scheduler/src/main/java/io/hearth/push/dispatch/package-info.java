/** From a due touchpoint to WeChat and back: one touchpoint, one send, whatever breaks in between. */
@NullMarked
package io.hearth.push.dispatch;

import org.jspecify.annotations.NullMarked;
