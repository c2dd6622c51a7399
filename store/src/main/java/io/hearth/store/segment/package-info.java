/** The JSON form of segment rules: read with messages that name the node, written as it is read. */
@NullMarked
package io.hearth.store.segment;

import org.jspecify.annotations.NullMarked;
