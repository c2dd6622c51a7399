/** What a message is about: classes, the words that tell them, and how words become one class. */
@NullMarked
package io.hearth.domain.classification;

import org.jspecify.annotations.NullMarked;
