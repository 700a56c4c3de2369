/**
 * Finds the steps of the wizard that wait for somebody, across engagements. Who may act on them is decided by those who
 * ask.
 */
@NullMarked
package io.quicksizer.db.waiting;

import org.jspecify.annotations.NullMarked;
