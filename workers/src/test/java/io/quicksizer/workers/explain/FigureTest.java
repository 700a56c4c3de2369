package io.quicksizer.workers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total",
                "total.year.5",
                "line.cloud-move",
                "line.cloud-move.year.1",
                "line.cloud-move.row.12",
                "line.cloud-move.service.crm-1",
                "scenario.müller.CUSTOM",
                "scenario.müller.S.service.v1.2"
            })
    void a_name_that_is_read_is_written_the_same(String text) {
        assertThat(Figure.parse(text)).map(Figure::text).contains(text);
    }

    @Test
    void a_key_may_hold_dots() {
        assertThat(Figure.parse("line.v1.2.year.3")).contains(new Figure.LineYear("v1.2", 3));
        assertThat(Figure.parse("scenario.v1.2.M")).contains(new Figure.Scenario("v1.2", Size.M));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "totals",
                "total.year.6",
                "total.year.",
                "line.",
                "line.a b",
                "line.a.row.0 ",
                "scenario.a.XL"
            })
    void anything_else_is_no_figure(String text) {
        assertThat(Figure.parse(text)).isEmpty();
    }
}
