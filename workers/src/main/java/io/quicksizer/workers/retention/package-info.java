/** How long each kind of data is kept, and the removal of what has been kept long enough. */
@NullMarked
package io.quicksizer.workers.retention;

import org.jspecify.annotations.NullMarked;
