/**
 * One engagement from workbook to signed-off proposal, driven through the public HTTP interface only, and the report of
 * what it did and how long it took.
 */
@NullMarked
package io.quicksizer.ops.journey;

import org.jspecify.annotations.NullMarked;
