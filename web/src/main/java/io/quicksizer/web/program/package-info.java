/** Tokens of programs, for administrators. */
@NullMarked
package io.quicksizer.web.program;

import org.jspecify.annotations.NullMarked;
