/** What can be done with the words that people write, without knowing who they are. */
@NullMarked
package io.hearth.domain.text;

import org.jspecify.annotations.NullMarked;
