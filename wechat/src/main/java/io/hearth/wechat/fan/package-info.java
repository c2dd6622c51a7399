/** Followers and tags, as WeChat knows them. */
@NullMarked
package io.hearth.wechat.fan;

import org.jspecify.annotations.NullMarked;
