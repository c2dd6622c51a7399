/** What a file's columns mean: the YAML beside a file, read and checked. */
@NullMarked
package io.hearth.ingest.file.mapping;

import org.jspecify.annotations.NullMarked;
