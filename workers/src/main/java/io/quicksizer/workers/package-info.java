/** The application core, and the job workers as a thin application around it. */
@NullMarked
package io.quicksizer.workers;

import org.jspecify.annotations.NullMarked;
