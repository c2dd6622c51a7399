/** What contents and plans have in common over HTTP: revisions as entity tags, refusals as problems. */
@NullMarked
package io.hearth.api.review;

import org.jspecify.annotations.NullMarked;
