package io.quicksizer.ops.dashboards;

import java.util.List;
import java.util.Map;

/** A dashboard rendered as one SVG image. */
final class Svg {
    private static final int COLUMN = 50;
    private static final int LINE = 28;
    private static final int HEAD = 48;
    private static final int GAP = 8;
    private static final int COLUMNS = 24;
    private static final String STYLE = """
            <style>
            text { font: 11px system-ui, sans-serif; fill: #1f2328 }
            .head { font-size: 18px; font-weight: 600 }
            .title { font-size: 12px; font-weight: 600 }
            .muted { fill: #59636e }
            .number { font-size: 16px; font-weight: 600 }
            .panel { fill: #fff; stroke: #d1d9e0 }
            .grid { stroke: #d1d9e0; stroke-width: .5; fill: none }
            .line { fill: none; stroke-width: 1.5; stroke-linejoin: round }
            </style>
            """;

    private Svg() {}

    /**
     * Draws a dashboard.
     *
     * @param found the series of each panel that is not a heading
     */
    static String of(DashboardFile dashboard, Map<Panel, List<Series>> found, TimeRange range) {
        int lines = dashboard.panels().stream()
                .mapToInt(panel -> panel.place().y() + panel.place().height())
                .max()
                .orElse(0);
        int width = COLUMNS * COLUMN + 2 * GAP;
        int height = HEAD + lines * LINE + GAP;
        var drawing = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                        .formatted(width, height, escaped(dashboard.title())));
        drawing.append(STYLE)
                .append("<rect width=\"%d\" height=\"%d\" fill=\"#f6f8fa\"/>%n".formatted(width, height))
                .append("<text x=\"%d\" y=\"30\" class=\"head\">%s</text>%n"
                        .formatted(GAP, escaped(dashboard.title())));
        for (var panel : dashboard.panels()) {
            int x = GAP + panel.place().x() * COLUMN;
            int y = HEAD + panel.place().y() * LINE;
            drawing.append(
                    panel.isHeading()
                            ? "<text x=\"%d\" y=\"%d\" class=\"title\">%s</text>%n"
                                    .formatted(x, y + 19, escaped(panel.title()))
                            : new PanelDrawing(
                                            panel,
                                            found.getOrDefault(panel, List.of()),
                                            range,
                                            panel.place().width() * COLUMN - GAP,
                                            panel.place().height() * LINE - GAP)
                                    .at(x, y));
        }
        return drawing.append("</svg>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
