package io.quicksizer.ops.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A panel of a dashboard.
 *
 * @param title above it
 * @param type {@code timeseries}, {@code stat} or {@code row}; a row is a heading
 * @param unit of its values by Grafana's names, such as {@code s} or {@code percentunit}; empty for plain numbers
 * @param place in Grafana's grid of 24 columns
 */
record Panel(String title, String type, String unit, Place place, List<Target> targets) {

    /**
     * Units of the grid.
     *
     * @param x column, from 0
     * @param y line, from 0
     * @param width in columns
     * @param height in lines
     */
    record Place(int x, int y, int width, int height) {}

    /**
     * A query.
     *
     * @param query in PromQL, with Grafana's variables
     * @param legend the name of each series, with labels as <code>{{label}}</code>
     */
    record Target(String query, String legend) {}

    static Panel of(JsonNode panel) {
        var grid = panel.path("gridPos");
        return new Panel(
                panel.path("title").asText(),
                panel.path("type").asText(),
                panel.at("/fieldConfig/defaults/unit").asText(),
                new Place(
                        grid.path("x").asInt(),
                        grid.path("y").asInt(),
                        grid.path("w").asInt(),
                        grid.path("h").asInt()),
                StreamSupport.stream(panel.path("targets").spliterator(), false)
                        .map(target -> new Target(
                                target.path("expr").asText(),
                                target.path("legendFormat").asText()))
                        .toList());
    }

    boolean isHeading() {
        return type.equals("row");
    }

    boolean isNumber() {
        return type.equals("stat");
    }
}
