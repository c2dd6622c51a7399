/** Real Elasticsearch and PostgreSQL as supervised child processes on loopback, with their data in one folder. */
@NullMarked
package io.hearth.embedded;

import org.jspecify.annotations.NullMarked;
