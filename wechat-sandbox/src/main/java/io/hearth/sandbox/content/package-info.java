/** What an account has uploaded: media, drafts of articles, and what was published. */
@NullMarked
package io.hearth.sandbox.content;

import org.jspecify.annotations.NullMarked;
