/** How often calls of WeChat failed of what, kept by the hour for whoever looks after the house. */
@NullMarked
package io.hearth.wechat.failure;

import org.jspecify.annotations.NullMarked;
