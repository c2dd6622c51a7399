/** Who opened a page inside WeChat. */
@NullMarked
package io.hearth.wechat.login;

import org.jspecify.annotations.NullMarked;
