/** What came of campaigns: who was reached, what they did, and what would have happened anyway. */
@NullMarked
package io.hearth.push.result;

import org.jspecify.annotations.NullMarked;
