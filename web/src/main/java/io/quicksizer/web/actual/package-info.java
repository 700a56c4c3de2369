/**
 * Actual days next to the approved estimate of an engagement, and the suggestions for the next catalogue version
 * derived from them.
 */
@NullMarked
package io.quicksizer.web.actual;

import org.jspecify.annotations.NullMarked;
