/**
 * The differences between two revisions, cell by cell, and what caused it: a person, the catalogue or a rule. The
 * comparison is pure; submissions come from the journal.
 */
@NullMarked
package io.quicksizer.workers.difference;

import org.jspecify.annotations.NullMarked;
