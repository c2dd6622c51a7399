/** The description of this API, OpenAPI 3.1, generated from the controllers and served at {@code /api/openapi.json}. */
@NullMarked
package io.hearth.api.openapi;

import org.jspecify.annotations.NullMarked;
