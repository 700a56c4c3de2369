/**
 * Estimate against actual: days really spent on the line items of approved engagements, and what they suggest for the
 * next catalogue version. Nothing here changes a catalogue.
 */
@NullMarked
package io.quicksizer.workers.actual;

import org.jspecify.annotations.NullMarked;
