package io.quicksizer.ops.dashboards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The drawing of one panel as an SVG group. */
final class PanelDrawing {
    private static final List<String> COLOURS = List.of(
            "#0969da", "#bc4c00", "#1a7f37", "#8250df", "#bf3989", "#9a6700", "#57606a", "#cf222e", "#116329",
            "#0a3069");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final int MARGIN = 12;
    private static final int AXIS = 74;
    private static final int TOP = 34;
    private static final int LEGEND_LINE = 14;
    private static final int LEGEND_LINES = 4;
    private static final int NUMBER_LINE = 24;
    private static final int GRID_LINES = 4;

    private final Panel panel;
    private final List<Series> series;
    private final TimeRange range;
    private final int width;
    private final int height;

    PanelDrawing(Panel panel, List<Series> series, TimeRange range, int width, int height) {
        this.panel = panel;
        this.series = series;
        this.range = range;
        this.width = width;
        this.height = height;
    }

    /** Returns the drawing with its upper left corner at a point. */
    String at(int x, int y) {
        String content = series.isEmpty()
                ? text(width / 2, height / 2, "middle", "muted", "No data")
                : panel.isNumber() ? numbers() : chart();
        return "<g transform=\"translate(%d %d)\">%n<rect class=\"panel\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n%s%s</g>%n"
                .formatted(x, y, width - 1, height - 1, text(MARGIN, 20, "start", "title", panel.title()), content);
    }

    private String numbers() {
        return series.stream()
                .map(one -> {
                    int y = TOP + NUMBER_LINE * (series.indexOf(one) + 1) - 6;
                    return text(MARGIN, y, "start", "muted", one.name())
                            + text(width - MARGIN, y, "end", "number", Unit.format(panel.unit(), one.last()));
                })
                .collect(Collectors.joining());
    }

    private String chart() {
        double top = highest();
        double bottom = Math.min(0, lowest());
        if (top <= bottom) {
            top = bottom + 1;
        }
        var drawing = new StringBuilder();
        for (int line = 0; line <= GRID_LINES; line++) {
            double value = bottom + (top - bottom) * line / GRID_LINES;
            double y = y(value, bottom, top);
            drawing.append(String.format(
                            Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>%n", AXIS, y, width - MARGIN))
                    .append(text(AXIS - 6, (int) y + 4, "end", "muted", Unit.format(panel.unit(), value)));
        }
        drawing.append(text(
                        AXIS, plotBottom() + 14, "start", "muted", CLOCK.format(Instant.ofEpochSecond(range.start()))))
                .append(text(
                        width - MARGIN,
                        plotBottom() + 14,
                        "end",
                        "muted",
                        CLOCK.format(Instant.ofEpochSecond(range.end()))));
        for (var one : series) {
            drawing.append(line(one, bottom, top));
        }
        return drawing.append(legend()).toString();
    }

    /** Does not connect points that are more than three steps apart, so that gaps stay visible. */
    private String line(Series one, double bottom, double top) {
        var path = new StringBuilder();
        double before = Double.NEGATIVE_INFINITY;
        for (var point : one.points()) {
            String command = point.at() - before > 3.0 * range.step() ? "M" : "L";
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", command, x(point.at()), y(point.value(), bottom, top)));
            before = point.at();
        }
        return "<path class=\"line\" stroke=\"%s\" d=\"%s\"/>%n".formatted(colour(one), path);
    }

    private String legend() {
        int shown = Math.min(series.size(), LEGEND_LINES * 2);
        var legend = new StringBuilder();
        for (int index = 0; index < shown; index++) {
            boolean last = index == shown - 1 && series.size() > shown;
            String name = last
                    ? "and %d more".formatted(series.size() - shown + 1)
                    : series.get(index).name();
            int x = MARGIN + (index % 2) * (width / 2 - MARGIN);
            int y = height - 10 - LEGEND_LINE * (legendLines() - 1 - index / 2);
            legend.append("<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"3\" fill=\"%s\"/>%n"
                            .formatted(x, y - 5, colour(series.get(index))))
                    .append(text(x + 14, y, "start", "muted", shortened(name)));
        }
        return legend.toString();
    }

    private String shortened(String name) {
        int room = (width / 2 - 3 * MARGIN) / 6;
        return name.length() <= room ? name : name.substring(0, room - 1) + "…";
    }

    private int legendLines() {
        return (Math.min(series.size(), LEGEND_LINES * 2) + 1) / 2;
    }

    private int plotBottom() {
        return height - 28 - LEGEND_LINE * legendLines();
    }

    private double x(double at) {
        return AXIS + (at - range.start()) / (range.end() - range.start()) * (width - MARGIN - AXIS);
    }

    private double y(double value, double bottom, double top) {
        return plotBottom() - (value - bottom) / (top - bottom) * (plotBottom() - TOP);
    }

    private double highest() {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Series.Point::value)
                .max()
                .orElse(1);
    }

    private double lowest() {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Series.Point::value)
                .min()
                .orElse(0);
    }

    private String colour(Series one) {
        return COLOURS.get(series.indexOf(one) % COLOURS.size());
    }

    private static String text(int x, int y, String anchor, String style, String words) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>%n"
                .formatted(x, y, anchor, style, Svg.escaped(words));
    }
}
