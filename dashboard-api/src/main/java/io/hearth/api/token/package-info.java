/** Tokens that let programs in, each in some roles and for some time. */
@NullMarked
package io.hearth.api.token;

import org.jspecify.annotations.NullMarked;
