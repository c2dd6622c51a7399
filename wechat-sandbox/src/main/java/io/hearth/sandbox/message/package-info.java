/** Messages to one fan: customer service, templates, and subscriptions with their grants. */
@NullMarked
package io.hearth.sandbox.message;

import org.jspecify.annotations.NullMarked;
