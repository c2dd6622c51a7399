/** Measurements that {@code ./hearth bench} runs, and the file that they are written to. */
@NullMarked
package io.hearth.server.bench;

import org.jspecify.annotations.NullMarked;
