/** HTTP and security for people: what the web pages, and later programs, ask Hearth and tell it. */
@NullMarked
package io.hearth.api;

import org.jspecify.annotations.NullMarked;
