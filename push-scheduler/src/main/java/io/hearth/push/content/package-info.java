/** What is pushed: kinds, classes, variables, variants, and how it is written down. */
@NullMarked
package io.hearth.push.content;

import org.jspecify.annotations.NullMarked;
