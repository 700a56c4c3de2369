package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Drawing.Line;
import io.quicksizer.web.diagram.Drawing.Shape;
import io.quicksizer.web.diagram.Drawing.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Draws one process with the ways that were taken through it.
 *
 * @param model the process
 * @param trace the ways
 * @param translation from the names of the model into the reader's language
 */
record Draughting(ProcessModel model, Trace trace, UnaryOperator<String> translation) {
    private static final double MARGIN = 20;

    Drawing draw(String name) {
        List<Bounds> all = everything();
        double left = all.stream().mapToDouble(Bounds::x).min().orElse(0) - MARGIN;
        double top = all.stream().mapToDouble(Bounds::y).min().orElse(0) - MARGIN;
        double right = all.stream().mapToDouble(Bounds::right).max().orElse(0) + MARGIN;
        double bottom = all.stream().mapToDouble(Bounds::bottom).max().orElse(0) + MARGIN;
        return new Drawing(name, left, top, right - left, bottom - top, shapes(), lines());
    }

    private List<Bounds> everything() {
        List<Bounds> all = new ArrayList<>();
        for (Node node : model.nodes()) {
            all.add(node.bounds());
            if (node.label() != null) {
                all.add(node.label());
            }
        }
        model.flows().stream()
                .flatMap(flow -> flow.waypoints().stream())
                .forEach(point -> all.add(new Bounds(point.x(), point.y(), 0, 0)));
        return all;
    }

    private List<Shape> shapes() {
        return model.nodes().stream()
                .sorted(Comparator.comparing((Node node) -> !isPart(node)))
                .map(this::shape)
                .toList();
    }

    private Shape shape(Node node) {
        Bounds at = node.bounds();
        String name = translation.apply(node.name());
        return new Shape(
                node.id(),
                kind(node),
                sort(node),
                name,
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                state(node),
                model.nodes().stream()
                        .filter(Draughting::isPart)
                        .anyMatch(part -> part.bounds().holds(at)),
                answers(node),
                Wrapping.of(node, name));
    }

    private State state(Node node) {
        if (node.id().equals(trace.last())) {
            return node.type().equals("endEvent") ? State.ENDED : State.NOW;
        }
        return trace.visited().contains(node.id()) ? State.DONE : State.AHEAD;
    }

    private List<String> answers(Node node) {
        return model.from(node.id()).stream()
                .filter(flow -> trace.flows().contains(flow.id()))
                .map(Flow::name)
                .filter(name -> !name.isEmpty())
                .map(translation)
                .toList();
    }

    private List<Line> lines() {
        return model.flows().stream()
                .map(flow -> new Line(
                        flow.id(),
                        path(flow),
                        trace.flows().contains(flow.id()),
                        Wrapping.of(flow, translation.apply(flow.name()))))
                .toList();
    }

    private static String path(Flow flow) {
        return flow.waypoints().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()))
                .collect(Collectors.joining(" L", "M", ""));
    }

    private static boolean isPart(Node node) {
        return node.type().equals("subProcess");
    }

    /** Each sort of element that the models use has a shape in the template; another one needs one first. */
    private static String kind(Node node) {
        return switch (node.type()) {
            case "startEvent" -> "start";
            case "endEvent" -> "end";
            case "boundaryEvent" -> "middle";
            case "exclusiveGateway" -> "gateway";
            case "subProcess" -> "part";
            case "userTask", "serviceTask", "businessRuleTask", "callActivity" -> "task";
            default -> throw new IllegalStateException("No shape is known for the " + node.type() + " " + node.id());
        };
    }

    private static String sort(Node node) {
        return switch (node.type()) {
            case "userTask" -> "user";
            case "callActivity" -> "call";
            case "serviceTask", "businessRuleTask" -> "service";
            default -> node.trigger();
        };
    }
}
