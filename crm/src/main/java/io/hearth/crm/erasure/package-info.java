/** Forgets people: what they were called, how they were reached, and by which keys they were known. */
@NullMarked
package io.hearth.crm.erasure;

import org.jspecify.annotations.NullMarked;
