/** What is asked of WeChat from time to time, and how it goes. */
@NullMarked
package io.hearth.api.pull;

import org.jspecify.annotations.NullMarked;
