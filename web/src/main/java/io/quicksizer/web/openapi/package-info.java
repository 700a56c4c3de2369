/** The API's description for programs, generated from the controllers; docs/openapi.json is its committed copy. */
@NullMarked
package io.quicksizer.web.openapi;

import org.jspecify.annotations.NullMarked;
