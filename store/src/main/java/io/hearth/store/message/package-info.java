/** What people wrote, as it is searched. */
@NullMarked
package io.hearth.store.message;

import org.jspecify.annotations.NullMarked;
