package io.quicksizer.ops.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class DashboardDrawingTest {
    private static final TimeRange TEN_MINUTES = new TimeRange(1_772_366_400, 1_772_367_000);
    private static final List<Series> MEASURED = List.of(
            new Series("<first> & \"second\"", List.of(point(0, 1), point(3, 2.5), point(60, 4))),
            new Series("never moves", List.of(point(0, 0), point(3, 0))));

    @Test
    void every_panel_of_every_dashboard_is_drawn() throws IOException {
        var dashboards = DashboardFile.in(Path.of("dashboards"));

        assertThat(dashboards).extracting(DashboardFile::name).containsExactly("business", "service", "workflow");
        assertThat(dashboards).allSatisfy(dashboard -> {
            var found = dashboard.panels().stream()
                    .filter(panel -> !panel.isHeading())
                    .collect(Collectors.toMap(Function.identity(), panel -> MEASURED));
            assertThat(texts(Svg.of(dashboard, found, TEN_MINUTES)))
                    .containsAll(dashboard.panels().stream().map(Panel::title).toList())
                    .contains("<first> & \"second\"");
        });
    }

    @Test
    void a_panel_without_data_says_so() throws IOException {
        var dashboard = DashboardFile.in(Path.of("dashboards")).getFirst();

        assertThat(texts(Svg.of(dashboard, Map.of(), TEN_MINUTES))).contains("No data");
    }

    @Test
    void values_have_the_units_of_grafana() {
        assertThat(Unit.format("s", 0.25)).isEqualTo("250 ms");
        assertThat(Unit.format("s", 90)).isEqualTo("1.50 min");
        assertThat(Unit.format("percentunit", 0.125)).isEqualTo("12.50 %");
        assertThat(Unit.format("bytes", 3 * 1024 * 1024)).isEqualTo("3 MiB");
        assertThat(Unit.format("", 12_500)).isEqualTo("12.50 K");
    }

    @Test
    void a_legend_shows_no_folder_of_the_machine_that_drew_it() {
        assertThat(Series.name("{{job}} {{path}}", Map.of("job", "portal", "path", "/srv/somewhere/data")))
                .isEqualTo("portal");
    }

    @Test
    void a_legend_takes_the_labels_of_its_series() {
        assertThat(Series.name("{{job}} {{ instance }}", Map.of("job", "portal", "instance", "one")))
                .isEqualTo("portal one");
    }

    private static List<String> texts(String svg) {
        try {
            var texts = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("text");
            return java.util.stream.IntStream.range(0, texts.getLength())
                    .mapToObj(index -> texts.item(index).getTextContent())
                    .toList();
        } catch (Exception unreadable) {
            throw new AssertionError(svg, unreadable);
        }
    }

    private static Series.Point point(long after, double value) {
        return new Series.Point(TEN_MINUTES.start() + after, value);
    }
}
