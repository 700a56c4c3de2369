/**
 * Fit to a budget as a page and in the API: proposals for a number of days by each strategy, and applying one of them.
 */
@NullMarked
package io.quicksizer.web.budget;

import org.jspecify.annotations.NullMarked;
