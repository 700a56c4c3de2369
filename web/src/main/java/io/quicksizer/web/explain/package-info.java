/**
 * Explanation of a figure: the page and the panel that show how it was calculated. Sentences in the reader's language
 * are composed here; the steps of the calculation come from the use case.
 */
@NullMarked
package io.quicksizer.web.explain;

import org.jspecify.annotations.NullMarked;
