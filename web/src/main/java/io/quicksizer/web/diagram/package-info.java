/**
 * Draws a process as its model lays it out, with the path of an engagement and its current place. The drawing comes
 * from the model's own diagram information, so that it is the diagram that operators see.
 */
@NullMarked
package io.quicksizer.web.diagram;

import org.jspecify.annotations.NullMarked;
