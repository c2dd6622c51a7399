/** Questions that are asked of WeChat from time to time, and go on where they were broken off. */
@NullMarked
package io.hearth.ingest.pull;

import org.jspecify.annotations.NullMarked;
