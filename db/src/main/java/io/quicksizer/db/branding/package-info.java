/** The branding of documents by team: every version of its name, colour, texts and terms, and the logos. */
@NullMarked
package io.quicksizer.db.branding;

import org.jspecify.annotations.NullMarked;
