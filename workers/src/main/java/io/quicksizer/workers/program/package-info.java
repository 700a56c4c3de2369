/** Programs that call the API with a token of their own: what each may do, and for how long. */
@NullMarked
package io.quicksizer.workers.program;

import org.jspecify.annotations.NullMarked;
