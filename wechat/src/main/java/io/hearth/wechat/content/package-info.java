/** What the account keeps at WeChat to be sent: pictures and drafts of articles. */
@NullMarked
package io.hearth.wechat.content;

import org.jspecify.annotations.NullMarked;
