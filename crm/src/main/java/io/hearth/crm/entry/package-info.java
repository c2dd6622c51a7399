/** The way into the brokers' centre from the menu of the service account, which a person places. */
@NullMarked
package io.hearth.crm.entry;

import org.jspecify.annotations.NullMarked;
