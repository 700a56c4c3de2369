/** What Tasklist may show and what counts that is done there (docs/camunda-connection.md). */
@NullMarked
package io.quicksizer.workers.tasklist;

import org.jspecify.annotations.NullMarked;
