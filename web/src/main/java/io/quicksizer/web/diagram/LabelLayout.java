package io.quicksizer.web.diagram;

import java.util.ArrayList;
import java.util.List;

/** Layout of the names in a diagram in lines, because SVG has no line breaking. */
final class LabelLayout {
    private static final int LONGEST = 13;
    /** A label beside a gateway has more room than a name in a task. */
    private static final int LONGEST_QUESTION = 15;

    private static final double LINE = 13;
    /** Distance from the middle of a line of text to its baseline. */
    private static final double BASE = 4;

    private LabelLayout() {}

    /**
     * A line of text.
     *
     * @param x its centre
     * @param y its baseline
     */
    public record TextLine(double x, double y, String text) {}

    /** Returns the name of an element, inside it or at its label. */
    static List<TextLine> of(Node node, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        if (node.isFrame()) {
            return List.of(new TextLine(node.bounds().centreX(), node.bounds().y() + LINE + BASE, name));
        }
        return node.label() == null ? inside(name, node.bounds()) : at(node, name, node.label());
    }

    /** Returns the name of a flow at its label. */
    static List<TextLine> of(Flow flow, String name) {
        return flow.label() == null || name.isEmpty()
                ? List.of()
                : stacked(lines(name), flow.label().centreX(), flow.label().y() + LINE - BASE / 2);
    }

    /** Breaks a name into lines that fit into a task, unless a single word is too long. */
    static List<String> lines(String name) {
        return lines(name, LONGEST);
    }

    private static List<String> lines(String name, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<TextLine> inside(String name, Bounds bounds) {
        List<String> lines = lines(name);
        double middle = bounds.y() + bounds.height() / 2 + BASE;
        return stacked(lines, bounds.centreX(), middle - (lines.size() - 1) * LINE / 2);
    }

    /**
     * Places a label; one above its element grows upwards, so that a longer translation does not overlap the element.
     */
    private static List<TextLine> at(Node node, String name, Bounds label) {
        List<String> lines = lines(name, node.type().endsWith("Gateway") ? LONGEST_QUESTION : LONGEST);
        boolean above = label.bottom() <= node.bounds().y() + BASE;
        double first = above ? label.bottom() - BASE - (lines.size() - 1) * LINE : label.y() + LINE - BASE / 2;
        return stacked(lines, label.centreX(), first);
    }

    private static List<TextLine> stacked(List<String> lines, double x, double first) {
        List<TextLine> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            text.add(new TextLine(x, first + i * LINE, lines.get(i)));
        }
        return text;
    }
}
