/**
 * Notices that database and workflow engine have diverged: one of them was restored from a backup, emptied or
 * exchanged. Both carry the same beat, the engine in a marker; whoever is behind has lost something.
 */
@NullMarked
package io.quicksizer.workers.recovery;

import org.jspecify.annotations.NullMarked;
