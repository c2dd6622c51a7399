/** Who follows, who is gone, and what WeChat tells about each. */
@NullMarked
package io.hearth.ingest.pull.follower;

import org.jspecify.annotations.NullMarked;
