/**
 * What a person begins the day with: My work with everything that waits, and the list of engagements with search,
 * filters and what can be done with each.
 */
@NullMarked
package io.quicksizer.web.work;

import org.jspecify.annotations.NullMarked;
