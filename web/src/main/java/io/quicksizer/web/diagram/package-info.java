/**
 * Draws a process as its model lays it out, with the path that an engagement took and where it stands. The drawing
 * comes from the model's own diagram information, so that it is the diagram that operators see.
 */
@NullMarked
package io.quicksizer.web.diagram;

import org.jspecify.annotations.NullMarked;
