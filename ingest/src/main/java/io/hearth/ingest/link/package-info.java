/** Links of our own: they tell who opened which content, and by whose sharing, and lead on to allowed places only. */
@NullMarked
package io.hearth.ingest.link;

import org.jspecify.annotations.NullMarked;
