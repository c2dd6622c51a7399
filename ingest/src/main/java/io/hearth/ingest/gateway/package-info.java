/** How the calls of WeChat stand, for the people who look after them. */
@NullMarked
package io.hearth.ingest.gateway;

import org.jspecify.annotations.NullMarked;
