package io.quicksizer.web.diagram;

/** A rectangle of the diagram, in its own units. */
record Bounds(double x, double y, double width, double height) {
    double centreX() {
        return x + width / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
