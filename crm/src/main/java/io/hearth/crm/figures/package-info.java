/** What teams and their members have done in a week, a month or a quarter. */
@NullMarked
package io.hearth.crm.figures;

import org.jspecify.annotations.NullMarked;
