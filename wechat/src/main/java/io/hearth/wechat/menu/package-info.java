/** The menu below the conversation. */
@NullMarked
package io.hearth.wechat.menu;

import org.jspecify.annotations.NullMarked;
