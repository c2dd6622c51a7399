/** Pictures and articles on their way to WeChat: kept here, copied there, and drafted for each mass send. */
@NullMarked
package io.hearth.push.media;

import org.jspecify.annotations.NullMarked;
