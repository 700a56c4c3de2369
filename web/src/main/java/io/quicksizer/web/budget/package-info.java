/**
 * Fit to budget as a page and in the API: what fits into a number of days by every strategy, and applying one of them.
 */
@NullMarked
package io.quicksizer.web.budget;

import org.jspecify.annotations.NullMarked;
