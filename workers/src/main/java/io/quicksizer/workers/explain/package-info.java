/**
 * Explanations of figures: the chain from the workbook's cell to the screen, with the people who made the choices on
 * the way. Nothing is calculated here; the chain is assembled from the calculation's results, the catalogue and the
 * journal.
 */
@NullMarked
package io.quicksizer.workers.explain;

import org.jspecify.annotations.NullMarked;
