/**
 * Removal of form content of completed steps from the search indexes of Camunda 8.6 and 8.7: {@code ops/clean-indexes}.
 */
@NullMarked
package io.quicksizer.ops.indexes;

import org.jspecify.annotations.NullMarked;
