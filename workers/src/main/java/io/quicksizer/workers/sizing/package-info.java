/**
 * The calculation of sizings: effective days of scenarios, days of line items, spreads, year days and warnings. All of
 * it consists of pure functions in exact hundredths of a day, so that pages, API, CSV and PDF show the same figures.
 * The rules are numbered in docs/domain.md.
 */
@NullMarked
package io.quicksizer.workers.sizing;

import org.jspecify.annotations.NullMarked;
