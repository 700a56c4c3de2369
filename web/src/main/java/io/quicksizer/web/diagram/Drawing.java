package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.LabelLayout.TextLine;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process as a template draws it. All figures are in the units of the diagram.
 *
 * @param name key of the process, such as {@code sizing-engagement}
 * @param x left edge
 * @param y upper edge
 * @param width of the whole
 * @param shapes the frames first, outer before inner ones, so that what lies inside is drawn above
 * @param items the same as a list
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

    /** The relation of an element to the path taken. */
    public enum State {
        /** Not reached. */
        AHEAD,
        /** Reached and left. */
        DONE,
        /** An element inside of it was reached last. */
        ACTIVE,
        /** It waits here. */
        NOW,
        /** It ended here. */
        ENDED
    }

    /**
     * An element.
     *
     * @param kind start, boundary, end, task, gateway, parallel or frame
     * @param icon of a task or event: user, service, rule, message, timer, error or empty
     * @param style call, event-sub-process, non-interrupting or empty
     * @param marker at its lower edge: collapsed, sequential or empty
     * @param name in the reader's language
     * @param text its name in lines
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
     * @param path in the notation of SVG
     * @param taken whether it was passed
     * @param text its name in lines
     */
    public record Line(String id, String path, boolean taken, List<TextLine> text) {}

    /**
     * An element in the list that says the same as the drawing.
     *
     * @param name in the reader's language
     * @param answers names of the flows that were taken out of it, in the reader's language
     * @param frame whether it holds others
     * @param items those it holds and those on its border
     */
    public record Item(String name, State state, List<String> answers, boolean frame, List<Item> items) {
        private Stream<Item> all() {
            return Stream.concat(Stream.of(this), items.stream().flatMap(Item::all));
        }
    }

    /** The names of the elements in a state, in the order of the list, each once. */
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
