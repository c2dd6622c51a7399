/** Mass sends: asynchronous jobs, the allowance of four a month, and client ids. */
@NullMarked
package io.hearth.sandbox.mass;

import org.jspecify.annotations.NullMarked;
