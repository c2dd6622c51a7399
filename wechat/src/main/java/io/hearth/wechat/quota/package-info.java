/** How often WeChat was called, counted for all processes in PostgreSQL. */
@NullMarked
package io.hearth.wechat.quota;

import org.jspecify.annotations.NullMarked;
