/**
 * Explains a figure: the chain from the workbook's cell to the screen, with who chose what on the way. Nothing is
 * calculated here; the chain is read from what the one calculation, the catalogue and the journal say.
 */
@NullMarked
package io.quicksizer.workers.explain;

import org.jspecify.annotations.NullMarked;
