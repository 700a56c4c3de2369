/**
 * Tests of docs/consistency.md on the real stack: components are killed at critical moments, and afterwards there is
 * exactly one result and nothing is lost.
 */
@NullMarked
package io.quicksizer.ops.consistency;

import org.jspecify.annotations.NullMarked;
