package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Wrapping.Words;
import java.util.List;

/**
 * A process as a template draws it. All figures are in the units of the diagram.
 *
 * @param name key of the process, such as {@code sizing-engagement}
 * @param x left edge
 * @param y upper edge
 * @param width of the whole
 * @param height of the whole
 * @param shapes the frames of parts first, so that what lies inside is drawn above
 * @param lines the flows
 */
public record Drawing(
        String name, double x, double y, double width, double height, List<Shape> shapes, List<Line> lines) {

    /** How an element stands to the way that was taken. */
    public enum State {
        /** Not reached. */
        AHEAD,
        /** Reached and left. */
        DONE,
        /** It waits here. */
        NOW,
        /** It ended here. */
        ENDED
    }

    /**
     * An element.
     *
     * @param kind start, middle, end, task, gateway or part
     * @param sort of a task or event: user, service, call, message, timer or empty
     * @param name in the reader's language
     * @param part of an event sub-process, which has no place on the straight way
     * @param answers names of the flows that were taken out of it, in the reader's language
     */
    public record Shape(
            String id,
            String kind,
            String sort,
            String name,
            double x,
            double y,
            double width,
            double height,
            State state,
            boolean part,
            List<String> answers,
            List<Words> words) {

        /** Whether it is told in the list that says the same as the drawing. */
        public boolean told() {
            return !kind.equals("part") && (!part || state != State.AHEAD);
        }
    }

    /**
     * A flow.
     *
     * @param path in the notation of SVG
     * @param taken whether it was passed
     */
    public record Line(String id, String path, boolean taken, List<Words> words) {}

    /** The names of the elements in a state, in the order of the model, each once. */
    public List<String> names(String state) {
        return shapes.stream()
                .filter(shape -> shape.state() == State.valueOf(state))
                .filter(shape -> !shape.kind().equals("part"))
                .map(Shape::name)
                .distinct()
                .toList();
    }
}
