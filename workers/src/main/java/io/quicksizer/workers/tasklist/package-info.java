/** Rules on what Tasklist shows and which entries made there count (docs/camunda-connection.md). */
@NullMarked
package io.quicksizer.workers.tasklist;

import org.jspecify.annotations.NullMarked;
