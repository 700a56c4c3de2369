package io.quicksizer.web.diagram;

/**
 * A move of the process from one element to another.
 *
 * @param flow the flow that was passed; empty into a sub-process, to its next repetition, and to a boundary event
 */
record Hop(Node from, Node to, String flow) {}
