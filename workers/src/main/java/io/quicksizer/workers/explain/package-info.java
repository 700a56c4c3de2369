/**
 * Explanations of figures: the steps from the workbook's cell to the displayed figure, with the people who made the
 * choices. Nothing is calculated here; an explanation is assembled from the results of the calculation, the catalogue
 * and the journal.
 */
@NullMarked
package io.quicksizer.workers.explain;

import org.jspecify.annotations.NullMarked;
