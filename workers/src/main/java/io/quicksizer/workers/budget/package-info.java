/**
 * Fits an engagement to a budget: proposes line items and sizes by every strategy, and applies one of them step by step
 * through the wizard's one write path.
 */
@NullMarked
package io.quicksizer.workers.budget;

import org.jspecify.annotations.NullMarked;
