/** Who people are: contacts, and the raw keys that lead to them. */
@NullMarked
package io.hearth.domain.contact;

import org.jspecify.annotations.NullMarked;
