/** Segment rules as Elasticsearch queries over contacts, and what follows from them: sizes, make-up, overlaps. */
@NullMarked
package io.hearth.store.rulequery;

import org.jspecify.annotations.NullMarked;
