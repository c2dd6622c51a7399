/** Bulk requests whose items may be sent twice without harm, sent until Elasticsearch has taken them. */
@NullMarked
package io.hearth.store.bulk;

import org.jspecify.annotations.NullMarked;
