/**
 * Alternatives of an engagement: saving the current entries under a name, switching between alternatives, and comparing
 * their figures.
 */
@NullMarked
package io.quicksizer.workers.alternative;

import org.jspecify.annotations.NullMarked;
