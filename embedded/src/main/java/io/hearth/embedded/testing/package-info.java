/** One Elasticsearch and one PostgreSQL for all tests of a run, with a database and an index prefix for each class. */
@NullMarked
package io.hearth.embedded.testing;

import org.jspecify.annotations.NullMarked;
