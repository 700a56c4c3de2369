/**
 * The catalogue for readers and for administrators: what can be sold, what a scenario's days are made of, and the way
 * from a workbook to a published version.
 */
@NullMarked
package io.quicksizer.web.catalogue;

import org.jspecify.annotations.NullMarked;
