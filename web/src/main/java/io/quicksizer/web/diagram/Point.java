package io.quicksizer.web.diagram;

/** A point of the diagram, in its own units. */
record Point(double x, double y) {}
