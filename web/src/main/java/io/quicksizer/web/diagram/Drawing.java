package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.LabelLayout.TextLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process as a template renders it, in the units of the diagram.
 *
 * @param name id of the process, such as {@code sizing-engagement}
 * @param x left edge
 * @param y upper edge
 * @param width width of the whole drawing
 * @param shapes frames first, outer before inner ones, so that their content is drawn on top
 * @param items the same elements as a list
 */
public record Drawing(
        String name,
        double x,
        double y,
        double width,
        double height,
        List<Shape> shapes,
        List<Line> lines,
        List<Item> items) {

    /** State of an element in relation to the path taken. */
    public enum State {
        /** Not reached. */
        AHEAD,
        /** Reached and left. */
        DONE,
        /** The last element reached is inside it. */
        ACTIVE,
        /** The process is waiting here. */
        NOW,
        /** The process ended here. */
        ENDED
    }

    /**
     * An element.
     *
     * @param kind start, boundary, end, task, gateway, parallel or frame
     * @param icon icon of a task or event: user, service, rule, message, timer, error or empty
     * @param style call, event-sub-process, non-interrupting or empty
     * @param marker marker at its lower edge: collapsed, sequential or empty
     * @param name in the reader's language
     * @param text its name, broken into lines
     */
    public record Shape(
            String id,
            String kind,
            String icon,
            String style,
            String marker,
            String name,
            double x,
            double y,
            double width,
            double height,
            State state,
            List<TextLine> text) {}

    /**
     * A flow.
     *
     * @param path SVG path data
     * @param taken whether it was taken
     * @param text its name, broken into lines
     */
    public record Line(String id, String path, boolean taken, List<TextLine> text) {}

    /**
     * An element in the list that is the text alternative of the drawing.
     *
     * @param name in the reader's language
     * @param answers names of the flows taken from it, in the reader's language
     * @param frame whether it contains others
     * @param items the elements inside it and on its border
     */
    public record Item(String name, State state, List<String> answers, boolean frame, List<Item> items) {
        private Stream<Item> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
        }
    }

    /** Returns the distinct names of the elements in a state, in the order of the list. */
    public List<String> names(String state) {
        return items.stream()
                .flatMap(Item::all)
                .filter(item -> item.state() == State.valueOf(state))
                .filter(item -> !item.frame())
                .map(Item::name)
                .distinct()
                .toList();
    }
}
