/** WeChat's signature and message encryption, as bytes: what is signed and sealed for this account, and what is not. */
@NullMarked
package io.hearth.ingest.callback.envelope;

import org.jspecify.annotations.NullMarked;
