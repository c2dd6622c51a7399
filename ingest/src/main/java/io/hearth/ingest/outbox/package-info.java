/** What crm and push tell, brought to where interactions are read. */
@NullMarked
package io.hearth.ingest.outbox;

import org.jspecify.annotations.NullMarked;
