/**
 * The documents of a sizing: the proposal as PDF, workbook and CSV, and a scenario's services as CSV. Everything here
 * turns one immutable {@link io.quicksizer.workers.document.Proposal} into bytes; nothing is read from a database, a
 * network or a file outside the class path, and the same proposal always gives the same bytes.
 */
@NullMarked
package io.quicksizer.workers.document;

import org.jspecify.annotations.NullMarked;
