/**
 * Reads a workbook in the layout of {@code docs/catalogue.md} into plain records, without Spring, database or
 * evaluation of formulas. A workbook is hostile input: what is not plainly harmless is refused, what is merely odd
 * becomes a finding.
 */
@NullMarked
package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
