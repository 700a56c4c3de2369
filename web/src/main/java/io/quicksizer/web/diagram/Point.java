package io.quicksizer.web.diagram;

/** A point in the units of the diagram. */
record Point(double x, double y) {}
