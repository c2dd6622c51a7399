/** What went wrong, in one shape: {@code application/problem+json} with a stable type and code. */
@NullMarked
package io.hearth.api.problem;

import org.jspecify.annotations.NullMarked;
