/**
 * JSON as the API reads and writes it: strict about what comes in, plain about numbers going out. Other parts of the
 * product keep their own mappers.
 */
@NullMarked
package io.quicksizer.web.json;

import org.jspecify.annotations.NullMarked;
