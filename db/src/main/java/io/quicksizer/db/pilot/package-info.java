/** A pilot: its cohorts, the features switched for them, their figures, and the decisions on them. */
@NullMarked
package io.quicksizer.db.pilot;

import org.jspecify.annotations.NullMarked;
