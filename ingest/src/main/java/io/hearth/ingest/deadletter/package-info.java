/** What came in and could not be handled: kept with its reason, for people to look at and to replay. */
@NullMarked
package io.hearth.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
