/**
 * JSON of the API: strict deserialization, and numbers serialized without exponents. Other parts of the product have
 * mappers of their own.
 */
@NullMarked
package io.quicksizer.web.json;

import org.jspecify.annotations.NullMarked;
