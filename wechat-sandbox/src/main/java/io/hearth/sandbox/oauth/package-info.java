/** Web authorisation: who opens a page inside WeChat. */
@NullMarked
package io.hearth.sandbox.oauth;

import org.jspecify.annotations.NullMarked;
