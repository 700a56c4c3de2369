/** The rules on what Tasklist shows and which of its entries count (docs/camunda-connection.md). */
@NullMarked
package io.quicksizer.workers.tasklist;

import org.jspecify.annotations.NullMarked;
