/**
 * Removal of form content from the search indexes of Camunda 8.6 and 8.7 once its step is over:
 * {@code ops/clean-indexes}.
 */
@NullMarked
package io.quicksizer.ops.indexes;

import org.jspecify.annotations.NullMarked;
