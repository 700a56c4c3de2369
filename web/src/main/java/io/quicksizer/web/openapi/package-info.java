/** OpenAPI description of the API, generated from the controllers; docs/openapi.json is its committed copy. */
@NullMarked
package io.quicksizer.web.openapi;

import org.jspecify.annotations.NullMarked;
