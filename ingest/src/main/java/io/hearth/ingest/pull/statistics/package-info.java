/** The data cube's daily figures. */
@NullMarked
package io.hearth.ingest.pull.statistics;

import org.jspecify.annotations.NullMarked;
