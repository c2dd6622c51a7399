/** The connection to Elasticsearch, the names of the indices and their definitions. */
@NullMarked
package io.hearth.store.elastic;

import org.jspecify.annotations.NullMarked;
