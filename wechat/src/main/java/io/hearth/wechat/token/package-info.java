/** The access token, shared by all processes through PostgreSQL. */
@NullMarked
package io.hearth.wechat.token;

import org.jspecify.annotations.NullMarked;
