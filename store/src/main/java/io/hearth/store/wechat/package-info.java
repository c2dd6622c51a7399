/** What WeChat tells about jobs of ours, handed from the room that hears it to the room that asked for it. */
@NullMarked
package io.hearth.store.wechat;

import org.jspecify.annotations.NullMarked;
