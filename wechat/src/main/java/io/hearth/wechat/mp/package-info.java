/** The gateway on weixin-java-mp, with that library's repetitions and logging kept away. */
@NullMarked
package io.hearth.wechat.mp;

import org.jspecify.annotations.NullMarked;
