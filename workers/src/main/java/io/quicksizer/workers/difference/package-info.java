/**
 * The differences between two revisions, cell by cell, with their causes: a person, the catalogue or a rule. The
 * comparison itself is a pure function; submissions are read from the journal.
 */
@NullMarked
package io.quicksizer.workers.difference;

import org.jspecify.annotations.NullMarked;
