/** WeChat's daily figures. */
@NullMarked
package io.hearth.wechat.figures;

import org.jspecify.annotations.NullMarked;
