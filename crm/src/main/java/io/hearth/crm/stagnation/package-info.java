/** Clients without progress: who they are, and what ending them would take from whom. */
@NullMarked
package io.hearth.crm.stagnation;

import org.jspecify.annotations.NullMarked;
