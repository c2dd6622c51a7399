/** Interactions in Elasticsearch: append-only, by month of occurrence, with deterministic ids. */
@NullMarked
package io.hearth.store.interaction;

import org.jspecify.annotations.NullMarked;
