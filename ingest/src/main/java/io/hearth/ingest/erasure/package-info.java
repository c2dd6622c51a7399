/** Who was erased stays erased, whatever comes in about them later. */
@NullMarked
package io.hearth.ingest.erasure;

import org.jspecify.annotations.NullMarked;
