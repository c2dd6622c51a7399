/** What channels cost, beside the contacts that they brought. */
@NullMarked
package io.hearth.api.cost;

import org.jspecify.annotations.NullMarked;
