package io.quicksizer.ops.dashboards;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a chart.
 *
 * @param name in the legend
 * @param points in chronological order; missing values are left out
 */
record Series(String name, List<Point> points) {
    private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /**
     * A data point.
     *
     * @param at seconds since 1970
     * @param value any finite number
     */
    record Point(double at, double value) {}

    /**
     * Returns the legend's name for a series with these labels. Absolute paths are left out, because pictures are
     * published and paths would reveal the folders of the machine that drew them.
     */
    static String name(String legend, Map<String, String> labels) {
        return LABEL.matcher(legend)
                .replaceAll(label -> Matcher.quoteReplacement(shown(labels.getOrDefault(label.group(1), ""))))
                .strip();
    }

    private static String shown(String value) {
        return value.startsWith("/") ? "" : value;
    }

    double last() {
        return points.getLast().value();
    }
}
