/**
 * Actual days of the line items of approved engagements, and the suggestions for the next catalogue version derived
 * from them. Nothing here changes a catalogue.
 */
@NullMarked
package io.quicksizer.workers.actual;

import org.jspecify.annotations.NullMarked;
