/**
 * Estimate against actual: days really spent on an engagement, and what they suggest for the next catalogue version.
 */
@NullMarked
package io.quicksizer.web.actual;

import org.jspecify.annotations.NullMarked;
