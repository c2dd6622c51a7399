/** Messages to one fan, by the ways that WeChat has for them. */
@NullMarked
package io.hearth.wechat.message;

import org.jspecify.annotations.NullMarked;
