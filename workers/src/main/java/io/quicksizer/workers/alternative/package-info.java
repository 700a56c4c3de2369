/**
 * Alternatives of an engagement: saving what was entered under a name, switching between them, and comparing them by
 * the one calculation.
 */
@NullMarked
package io.quicksizer.workers.alternative;

import org.jspecify.annotations.NullMarked;
