/**
 * Explain this number: the page and the panel that show the chain behind a figure. Sentences in the reader's language
 * are composed here; the chain itself comes from the use case.
 */
@NullMarked
package io.quicksizer.web.explain;

import org.jspecify.annotations.NullMarked;
