/**
 * Proves docs/consistency.md on the real stack: something is killed at the worst moment, and afterwards there is one
 * result, nothing lost and nothing twice.
 */
@NullMarked
package io.quicksizer.ops.consistency;

import org.jspecify.annotations.NullMarked;
