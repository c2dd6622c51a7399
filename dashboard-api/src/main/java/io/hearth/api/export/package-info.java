/** Tables that people take away as files: streamed, harmless in a spreadsheet, and written down in the audit log. */
@NullMarked
package io.hearth.api.export;

import org.jspecify.annotations.NullMarked;
