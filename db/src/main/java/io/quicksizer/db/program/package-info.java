/** Tokens with which programs call the API. */
@NullMarked
package io.quicksizer.db.program;

import org.jspecify.annotations.NullMarked;
