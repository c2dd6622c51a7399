/** Codes with a scene, through which fans come. */
@NullMarked
package io.hearth.wechat.code;

import org.jspecify.annotations.NullMarked;
