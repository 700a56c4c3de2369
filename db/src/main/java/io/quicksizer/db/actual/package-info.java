/** Actual days of the line items of approved engagements, next to the estimated days. */
@NullMarked
package io.quicksizer.db.actual;

import org.jspecify.annotations.NullMarked;
