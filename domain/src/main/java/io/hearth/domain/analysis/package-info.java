/** What is worked out for managers from what many contacts did: pure rules. */
@NullMarked
package io.hearth.domain.analysis;

import org.jspecify.annotations.NullMarked;
