/** Phone numbers and names: read from what people type, and kept encrypted. */
@NullMarked
package io.hearth.crm.phone;

import org.jspecify.annotations.NullMarked;
