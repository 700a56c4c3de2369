/**
 * The frozen content of a revision: its structure, the canonical form that is hashed and signed, and the translation of
 * its warnings. Revisions contain it, documents print it, comparisons and explanations read it.
 */
@NullMarked
package io.quicksizer.workers.frozen;

import org.jspecify.annotations.NullMarked;
