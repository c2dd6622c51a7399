/** Segmentation as the server sees it: a process that is handed a request and tells its progress. */
@NullMarked
package io.hearth.server.segmentation;

import org.jspecify.annotations.NullMarked;
