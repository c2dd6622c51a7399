/** Who may call and how often: access tokens and call quotas. */
@NullMarked
package io.hearth.sandbox.access;

import org.jspecify.annotations.NullMarked;
