/** Files of other systems, turned into interactions: read, checked, written once however often they are imported. */
@NullMarked
package io.hearth.ingest.file;

import org.jspecify.annotations.NullMarked;
