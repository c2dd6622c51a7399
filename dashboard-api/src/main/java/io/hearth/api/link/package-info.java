/** Tracked links, as the content team makes them and sees them opened. */
@NullMarked
package io.hearth.api.link;

import org.jspecify.annotations.NullMarked;
