/** The account's tags and who carries them. */
@NullMarked
package io.hearth.ingest.pull.tag;

import org.jspecify.annotations.NullMarked;
