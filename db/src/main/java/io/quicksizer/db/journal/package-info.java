/**
 * Events at the human steps: each visit as reported by the workflow, and each submission as made by a person. Rows are
 * only ever inserted.
 */
@NullMarked
package io.quicksizer.db.journal;

import org.jspecify.annotations.NullMarked;
