/**
 * Fitting of an engagement to a budget: proposals of line items and sizes for each strategy, and applying one of them
 * through the write path of the wizard.
 */
@NullMarked
package io.quicksizer.workers.budget;

import org.jspecify.annotations.NullMarked;
