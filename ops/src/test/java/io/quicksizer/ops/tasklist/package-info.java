/** The whole journey in Camunda's own pages, in a real browser against a running stack. */
@NullMarked
package io.quicksizer.ops.tasklist;

import org.jspecify.annotations.NullMarked;
