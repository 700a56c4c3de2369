package io.quicksizer.web.diagram;

/**
 * A step of the path from one element to another.
 *
 * @param flow id of the flow taken; empty for a step into a sub-process, to its next iteration, or to a boundary event
 */
record Hop(Node from, Node to, String flow) {}
