/** The one door to WeChat, in the product's words: what can be asked for, and what every answer means for us. */
@NullMarked
package io.hearth.wechat;

import org.jspecify.annotations.NullMarked;
