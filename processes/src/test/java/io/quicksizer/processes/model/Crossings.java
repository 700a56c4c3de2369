package io.quicksizer.processes.model;

import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.di.Waypoint;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The places of a diagram where the lines of two flows cross; lines that only meet or share a part do not. */
final class Crossings {
    private Crossings() {}

    private record Drawn(String flow, List<Line2D> lines) {}

    /** Returns the pairs of flows that cross, one for each place. */
    static List<String> of(Collection<BpmnEdge> edges) {
        List<Drawn> flows = edges.stream().map(Crossings::drawn).toList();
        List<String> crossings = new ArrayList<>();
        for (int one = 0; one < flows.size(); one++) {
            for (int other = one + 1; other < flows.size(); other++) {
                add(flows.get(one), flows.get(other), crossings);
            }
        }
        return crossings;
    }

    private static Drawn drawn(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Line2D> lines = new ArrayList<>();
        for (int end = 1; end < points.size(); end++) {
            Waypoint from = points.get(end - 1);
            Waypoint to = points.get(end);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return new Drawn(edge.getBpmnElement().getId(), lines);
    }

    private static void add(Drawn one, Drawn other, List<String> crossings) {
        for (Line2D line : one.lines()) {
            other.lines().stream()
                    .filter(crossed -> cross(line, crossed))
                    .forEach(crossed -> crossings.add(one.flow() + " × " + other.flow()));
        }
    }

    private static boolean cross(Line2D one, Line2D other) {
        return separates(one, other) && separates(other, one);
    }

    /** Returns whether the ends of the other line are on different sides of a line, and neither is on it. */
    private static boolean separates(Line2D line, Line2D other) {
        return line.relativeCCW(other.getP1()) * line.relativeCCW(other.getP2()) < 0;
    }
}
