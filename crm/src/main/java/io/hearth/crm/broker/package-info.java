/** Those who refer: registration, confirmation, suspension, and their codes. */
@NullMarked
package io.hearth.crm.broker;

import org.jspecify.annotations.NullMarked;
