/**
 * Calculates sizings: effective days of scenarios, days of line items, spreads, year days and the warnings of a sizing.
 * Everything here is a pure function of its input in exact hundredths of a day, so that page, API, CSV and PDF show the
 * same figures; the rules are numbered in docs/domain.md.
 */
@NullMarked
package io.quicksizer.workers.sizing;

import org.jspecify.annotations.NullMarked;
