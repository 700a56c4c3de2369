/**
 * Events at the human steps: each visit as the workflow saw it, and each submission as a person made it. Rows are only
 * ever added.
 */
@NullMarked
package io.quicksizer.db.journal;

import org.jspecify.annotations.NullMarked;
