/**
 * Diagrams of a process with the path of an engagement and its current step. They use the layout stored in the BPMN
 * model, so that they look like the diagrams that operators see.
 */
@NullMarked
package io.quicksizer.web.diagram;

import org.jspecify.annotations.NullMarked;
