/**
 * Reader of workbooks in the layout of {@code docs/catalogue.md}, which returns plain records, without Spring, database
 * or evaluation of formulas. A workbook is untrusted input: anything potentially harmful is refused, and anything
 * unusual becomes a finding.
 */
@NullMarked
package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
