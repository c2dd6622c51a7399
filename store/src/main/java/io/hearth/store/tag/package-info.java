/** The account's tags at WeChat, and who carries them. */
@NullMarked
package io.hearth.store.tag;

import org.jspecify.annotations.NullMarked;
