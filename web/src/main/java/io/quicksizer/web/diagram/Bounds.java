package io.quicksizer.web.diagram;

/** A rectangle in the units of the diagram. */
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
