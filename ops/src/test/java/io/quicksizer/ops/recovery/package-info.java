/**
 * The disaster recovery drill: a running system is destroyed, restored into empty folders and reconciled, and nothing
 * that was backed up is missing.
 */
@NullMarked
package io.quicksizer.ops.recovery;

import org.jspecify.annotations.NullMarked;
