/** What fans write and people answer: conversations, their answers, and how long fans wait for them. */
@NullMarked
package io.hearth.push.listening;

import org.jspecify.annotations.NullMarked;
