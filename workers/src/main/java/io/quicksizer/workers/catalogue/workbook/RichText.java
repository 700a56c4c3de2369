package io.quicksizer.workers.catalogue.workbook;

/**
 * A text of a cell that may be formatted in pieces.
 *
 * @param text the text without its struck-out pieces; all of it when nothing else is there
 * @param struck true when a piece of it is struck out
 */
record RichText(String text, boolean struck) {}
