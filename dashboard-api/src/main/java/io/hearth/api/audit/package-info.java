/** What somebody may be asked about later: written by whoever does it, shown to administrators. */
@NullMarked
package io.hearth.api.audit;

import org.jspecify.annotations.NullMarked;
