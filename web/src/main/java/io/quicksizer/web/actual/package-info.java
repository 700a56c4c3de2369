/**
 * Actual days beside the approved estimate of an engagement, and the suggestions for the next catalogue version that
 * they lead to.
 */
@NullMarked
package io.quicksizer.web.actual;

import org.jspecify.annotations.NullMarked;
