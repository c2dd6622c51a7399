/** Who people are: contacts, the keys that lead to them, and the ties between them. */
@NullMarked
package io.hearth.crm.contact;

import org.jspecify.annotations.NullMarked;
