/** Access tokens of programs and people that call the API. */
@NullMarked
package io.quicksizer.db.program;

import org.jspecify.annotations.NullMarked;
