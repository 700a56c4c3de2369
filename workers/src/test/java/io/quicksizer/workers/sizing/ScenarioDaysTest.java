package io.quicksizer.workers.sizing;

import static io.quicksizer.workers.sizing.SizingFixtures.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/domain.md, rule 1: effective days of a scenario")
class ScenarioDaysTest {

    private static final Map<Size, Days> TEMPLATE = Map.of(Size.S, days("5"), Size.M, days("10.5"), Size.L, days("20"));

    private static ScenarioService service(String key, String section, Map<Size, ScenarioFigure> figures) {
        return new ScenarioService(key, "Name of " + key, section, TEMPLATE, figures, false, "");
    }

    private static final ScenarioService FROM_TEMPLATE = service("plain", "Plan", Map.of());
    private static final ScenarioService OVERRIDDEN =
            service("own", "Build", Map.of(Size.S, ScenarioFigure.override(days("7.25"))));
    private static final ScenarioService BLANK = service("blank", "Plan", Map.of(Size.S, ScenarioFigure.BLANK));
    private static final ScenarioService COLLAPSED =
            new ScenarioService("hidden", "Hidden row", "Build", TEMPLATE, Map.of(), true, "see legend");

    private final ScenarioDays scenario = ScenarioDays.of(List.of(FROM_TEMPLATE, OVERRIDDEN, BLANK, COLLAPSED));

    private EffectiveDays small(int section, int service) {
        return scenario.sections().get(section).services().get(service).sizes().get(Size.S);
    }

    @Test
    void a_service_without_a_figure_of_the_scenario_takes_the_template() {
        assertThat(small(0, 0)).isEqualTo(new EffectiveDays(Optional.of(days("5")), Optional.of(days("5")), false));
    }

    @Test
    void an_override_counts_instead_of_the_template_and_both_are_shown() {
        assertThat(small(1, 0)).isEqualTo(new EffectiveDays(Optional.of(days("5")), Optional.of(days("7.25")), true));
    }

    @Test
    void an_explicit_blank_counts_nothing_and_is_not_the_same_as_the_template() {
        assertThat(small(0, 1)).isEqualTo(new EffectiveDays(Optional.of(days("5")), Optional.empty(), true));
        assertThat(small(0, 1).days()).isEqualTo(Days.ZERO);
        assertThat(scenario.sections().get(0).services().get(1).days(Size.M)).isEqualTo(days("10.5"));
    }

    @Test
    void a_size_the_template_has_no_days_for_counts_nothing() {
        EffectiveDays custom =
                scenario.sections().get(0).services().get(0).sizes().get(Size.CUSTOM);

        assertThat(custom).isEqualTo(new EffectiveDays(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void a_collapsed_row_counts_and_is_marked() {
        ServiceDays hidden = scenario.sections().get(1).services().get(1);

        assertThat(hidden.collapsed()).isTrue();
        assertThat(hidden.note()).isEqualTo("see legend");
        assertThat(hidden.days(Size.L)).isEqualTo(days("20"));
        assertThat(scenario.sections().get(1).days(Size.L)).isEqualTo(days("40"));
        assertThat(scenario.sections().get(0).services().get(0).collapsed()).isFalse();
    }

    @Test
    void sections_keep_the_scenarios_order_and_add_up_to_the_total_at_each_size() {
        assertThat(scenario.sections()).extracting(SectionDays::name).containsExactly("Plan", "Build");
        assertThat(scenario.sections())
                .extracting(section -> section.days(Size.S))
                .containsExactly(days("5"), days("12.25"));
        assertThat(scenario.days(Size.S)).isEqualTo(days("17.25"));
        assertThat(scenario.days(Size.M)).isEqualTo(days("42"));
        assertThat(scenario.days(Size.L)).isEqualTo(days("80"));
        assertThat(scenario.days(Size.CUSTOM)).isEqualTo(Days.ZERO);
        assertThat(scenario.days(Size.NA)).isEqualTo(Days.ZERO);
    }

    @Test
    void the_difference_of_two_sizes_lists_the_services_that_change() {
        ScenarioDifference difference = scenario.difference(Size.S, Size.M);

        assertThat(difference.from()).isEqualTo(Size.S);
        assertThat(difference.to()).isEqualTo(Size.M);
        assertThat(difference.total()).isEqualTo(new DaysChange(days("17.25"), days("42")));
        assertThat(difference.services())
                .containsExactly(
                        new ServiceDifference(
                                "Plan", "plain", "Name of plain", new DaysChange(days("5"), days("10.5"))),
                        new ServiceDifference(
                                "Plan", "blank", "Name of blank", new DaysChange(Days.ZERO, days("10.5"))),
                        new ServiceDifference(
                                "Build", "own", "Name of own", new DaysChange(days("7.25"), days("10.5"))),
                        new ServiceDifference(
                                "Build", "hidden", "Hidden row", new DaysChange(days("5"), days("10.5"))));
    }

    @Test
    void services_that_stay_the_same_are_not_in_the_difference() {
        ScenarioDays same = ScenarioDays.of(List.of(
                service("own", "Build", Map.of(Size.L, ScenarioFigure.override(days("10.5")))), FROM_TEMPLATE));

        assertThat(same.difference(Size.M, Size.L).services())
                .extracting(ServiceDifference::key)
                .containsExactly("plain");
    }

    @Test
    void a_scenario_without_services_has_no_days() {
        assertThat(ScenarioDays.of(List.of()).days(Size.M)).isEqualTo(Days.ZERO);
    }
}
