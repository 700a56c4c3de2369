/** Days really spent on line items of approved engagements, beside the days that were estimated. */
@NullMarked
package io.quicksizer.db.actual;

import org.jspecify.annotations.NullMarked;
