/** What WeChat tells us: kept as it came before it is answered, then turned into interactions and live fan state. */
@NullMarked
package io.hearth.ingest.callback;

import org.jspecify.annotations.NullMarked;
