package io.quicksizer.web.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks the names of a diagram into lines, as SVG does not. */
final class Wrapping {
    private static final int LONGEST = 13;
    private static final double LINE = 13;
    /** From the middle of a line of text down to where its letters stand. */
    private static final double BASE = 4;

    private Wrapping() {}

    /**
     * A line of text.
     *
     * @param x its centre
     * @param y where its letters stand
     */
    public record Words(double x, double y, String text) {}

    /** The name of an element: in it, or where its label stands. */
    static List<Words> of(Node node, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        if (node.type().equals("subProcess")) {
            return List.of(new Words(node.bounds().centreX(), node.bounds().y() + LINE + BASE, name));
        }
        return node.label() == null ? inside(name, node.bounds()) : at(name, node.label(), node.bounds());
    }

    /** The name of a flow, where its label stands. */
    static List<Words> of(Flow flow, String name) {
        return flow.label() == null || name.isEmpty()
                ? List.of()
                : words(lines(name), flow.label().centreX(), flow.label().y() + LINE - BASE / 2);
    }

    /** As many lines as it takes, none longer than a task is wide unless a single word is. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<Words> inside(String name, Bounds bounds) {
        List<String> lines = lines(name);
        double middle = bounds.y() + bounds.height() / 2 + BASE;
        return words(lines, bounds.centreX(), middle - (lines.size() - 1) * LINE / 2);
    }

    /** A label above its element grows upwards, so that another language does not run into the element. */
    private static List<Words> at(String name, Bounds label, Bounds element) {
        List<String> lines = lines(name);
        boolean above = label.bottom() <= element.y() + BASE;
        double first = above ? label.bottom() - BASE - (lines.size() - 1) * LINE : label.y() + LINE - BASE / 2;
        return words(lines, label.centreX(), first);
    }

    private static List<Words> words(List<String> lines, double x, double first) {
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            words.add(new Words(x, first + i * LINE, lines.get(i)));
        }
        return words;
    }
}
