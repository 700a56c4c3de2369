package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Drawing.Line;
import io.quicksizer.web.diagram.Drawing.Shape;
import io.quicksizer.web.diagram.Node.Trait;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renderer of a process as SVG shapes and paths, with the paths taken.
 *
 * @param trace the paths taken
 * @param translation from the names in the model to the reader's language
 */
record SvgRenderer(Trace trace, UnaryOperator<String> translation) {
    private static final double MARGIN = 16;

    /**
     * Returns the drawing.
     *
     * @param name id of the process
     * @param regular ids of the elements on regular paths, in flow order
     */
    Drawing draw(String name, Set<String> regular) {
        List<Bounds> all = everything();
        double left = all.stream().mapToDouble(Bounds::x).min().orElse(0) - MARGIN;
        double top = all.stream().mapToDouble(Bounds::y).min().orElse(0) - MARGIN;
        double right = all.stream().mapToDouble(Bounds::right).max().orElse(0) + MARGIN;
        double bottom = all.stream().mapToDouble(Bounds::bottom).max().orElse(0) + MARGIN;
        return new Drawing(
                name,
                left,
                top,
                right - left,
                bottom - top,
                shapes(),
                lines(),
                new Outline(trace, regular, translation).items());
    }

    private List<Bounds> everything() {
        ProcessModel model = trace.model();
        return Stream.of(
                        model.nodes().stream().map(Node::bounds),
                        model.nodes().stream().map(Node::label),
                        model.flows().stream().map(Flow::label),
                        model.flows().stream()
                                .flatMap(flow -> flow.waypoints().stream())
                                .map(point -> new Bounds(point.x(), point.y(), 0, 0)))
                .flatMap(bounds -> bounds)
                .filter(bounds -> bounds != null)
                .toList();
    }

    private List<Shape> shapes() {
        return trace.model().nodes().stream()
                .sorted(Comparator.comparingInt(this::layer))
                .map(this::shape)
                .toList();
    }

    private int layer(Node node) {
        return node.isFrame() ? trace.model().framesAround(node).size() : Integer.MAX_VALUE;
    }

    private Shape shape(Node node) {
        Bounds at = node.bounds();
        String name = translation.apply(node.name());
        return new Shape(
                node.id(),
                kind(node),
                icon(node),
                style(node),
                marker(node),
                name,
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                trace.state(node),
                LabelLayout.of(node, name));
    }

    private List<Line> lines() {
        return trace.model().flows().stream()
                .map(flow -> new Line(
                        flow.id(),
                        path(flow),
                        trace.flows().contains(flow.id()),
                        LabelLayout.of(flow, translation.apply(flow.name()))))
                .toList();
    }

    private static String path(Flow flow) {
        return flow.waypoints().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()))
                .collect(Collectors.joining(" L", "M", ""));
    }

    /** Returns the kind of shape; an element type without one must first be added to the template. */
    private static String kind(Node node) {
        return switch (node.type()) {
            case "startEvent" -> "start";
            case "endEvent" -> "end";
            case "boundaryEvent" -> "boundary";
            case "exclusiveGateway" -> "gateway";
            case "parallelGateway" -> "parallel";
            case "subProcess" -> node.isFrame() ? "frame" : "task";
            case "userTask", "serviceTask", "businessRuleTask", "callActivity" -> "task";
            default -> throw new IllegalStateException("No shape is known for the " + node.type() + " " + node.id());
        };
    }

    private static String icon(Node node) {
        return switch (node.type()) {
            case "userTask" -> "user";
            case "serviceTask" -> "service";
            case "businessRuleTask" -> "rule";
            default -> node.isCollapsed() ? "user" : node.trigger();
        };
    }

    private static String style(Node node) {
        if (node.type().equals("callActivity")) {
            return "call";
        }
        if (node.has(Trait.EVENT_SUB_PROCESS)) {
            return "event-sub-process";
        }
        return node.has(Trait.NON_INTERRUPTING) ? "non-interrupting" : "";
    }

    private static String marker(Node node) {
        if (node.has(Trait.SEQUENTIAL)) {
            return "sequential";
        }
        return node.isCollapsed() || node.type().equals("callActivity") ? "collapsed" : "";
    }
}
