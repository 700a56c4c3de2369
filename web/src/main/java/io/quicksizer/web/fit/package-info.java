/** Fit to budget: the page that compares what fits into a number of days by every strategy, and applies one of them. */
@NullMarked
package io.quicksizer.web.fit;

import org.jspecify.annotations.NullMarked;
