/** Removal of rows that have been kept long enough, by kind of data. */
@NullMarked
package io.quicksizer.db.retention;

import org.jspecify.annotations.NullMarked;
