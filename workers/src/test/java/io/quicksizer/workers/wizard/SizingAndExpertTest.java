package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.Entering.enter;
import static io.quicksizer.workers.wizard.Entering.form;
import static io.quicksizer.workers.wizard.Entering.messages;
import static io.quicksizer.workers.wizard.Entering.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.CustomServiceEntry;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizingAndExpertTest {
    private static final EngagementState CUSTOM = SampleCatalogue.sized(Size.CUSTOM);

    @Test
    void every_line_item_gets_the_size_that_was_chosen() {
        StepDecision decision = enter(
                Step.SIZING,
                SampleCatalogue.chosen(),
                "{'lines':[{'key':'move','size':'M'},{'key':'run','size':'NA'},{'key':'lake','size':'CUSTOM'}]}");

        assertThat(problems(decision)).isEmpty();
        assertThat(decision.state().size("move")).contains(Size.M);
        assertThat(decision.state().size("run")).contains(Size.NA);
        assertThat(decision.state().expertOpen(SampleCatalogue.CATALOGUE)).isTrue();
    }

    @Test
    void every_error_is_shown_at_its_field_and_nothing_is_dropped_silently() {
        EngagementState state = SampleCatalogue.chosen();
        StepDecision decision = enter(
                Step.SIZING,
                state,
                "{'lines':[{'key':'moon','size':'M'},{'key':'move','size':'XXL'},{'key':'move','size':'M'},"
                        + "{'key':'run','size':'L'}]}");

        assertThat(problems(decision))
                .containsExactlyInAnyOrder(
                        "lines[0].key line-item-not-chosen",
                        "lines[1].size size-unknown",
                        "lines[2].key line-item-twice",
                        "lines[3].size size-without-days",
                        "lines line-item-unsized");
        assertThat(messages(decision)).anyMatch(message -> message.contains("“Data lake”"));
        assertThat(decision.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | lines line-item-unsized",
                "{'lines':{}} | lines field-mistyped",
                "{'lines':[{'key':'move','size':''}]} | lines[0].size line-item-unsized",
                "{'lines':[{'key':'move','size':5}]} | lines[0].size field-mistyped",
                "{'lines':[{'size':'M'}]} | lines[0].key line-item-not-chosen",
                "{'lines':['move']} | lines[0].key line-item-not-chosen",
            })
    void a_line_without_a_size_is_refused(String entry, String problem) {
        assertThat(problems(enter(Step.SIZING, SampleCatalogue.chosen(), entry)))
                .contains(problem);
    }

    @Test
    void the_sizing_form_shows_the_days_of_each_size_and_what_was_typed() {
        JsonNode form = form(Step.SIZING, SampleCatalogue.customised(), "{'lines':[{'key':'move','size':'S'}]}");

        assertThat(form.at("/lines/0/size").asText()).isEqualTo("S");
        assertThat(form.at("/lines/0/m").decimalValue()).isEqualByComparingTo("42.5");
        assertThat(form.at("/lines/1/size").asText()).isEqualTo("S");
        assertThat(form.at("/lines/2/custom").decimalValue()).isEqualByComparingTo("15.5");
        assertThat(form.at("/lines/2/options").toString()).contains("Custom – 15.5 days", "N/A – not delivered");
        assertThat(form.at("/lines/1/options").toString())
                .contains("by service")
                .doesNotContain("\"L\"");
    }

    @Test
    void custom_services_are_accepted_with_half_days_and_free_text() {
        StepDecision decision = expert("{'lineItem':'lake','service':'plan','days':12.5,'note':' gründlich '},"
                + "{'lineItem':'lake','service':'FREE_TEXT','name':'Umzug Köln','days':'9999.99'}");

        assertThat(problems(decision)).isEmpty();
        assertThat(decision.state().customServices())
                .isEqualTo(Map.of(
                        "lake",
                        List.of(
                                new CustomServiceEntry("plan", "Plan", new BigDecimal("12.50"), "gründlich"),
                                new CustomServiceEntry(null, "Umzug Köln", new BigDecimal("9999.99"), ""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "9.99 | services[0].days custom-days-below-minimum",
                "0 | services[0].days custom-days-below-minimum",
                "-5 | services[0].days days-out-of-range",
                "1e9 | services[0].days days-out-of-range",
                "10000 | services[0].days custom-days-above-maximum",
                "10.001 | services[0].days days-too-precise",
                "null | services[0].days value-missing",
                "'many' | services[0].days field-mistyped",
                "true | services[0].days field-mistyped",
                "'1e2147483647' | services[0].days field-mistyped",
            })
    void days_outside_their_range_are_an_error_at_the_field_and_never_a_clamp(String days, String problem) {
        StepDecision decision = expert("{'lineItem':'lake','service':'plan','days':" + days + "}");

        assertThat(problems(decision)).contains(problem);
        assertThat(decision.state()).isEqualTo(CUSTOM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'lineItem':'lake','service':'moon','days':10} | services[0].service service-unknown",
                "{'lineItem':'move','service':'plan','days':10} | services[0].lineItem line-item-not-custom",
                "{'lineItem':'moon','service':'plan','days':10} | services[0].lineItem line-item-not-custom",
                "{'service':'plan','days':10} | services[0].lineItem value-missing",
                "{'lineItem':'lake','service':'FREE_TEXT','days':10} | services[0].name service-name-missing",
                "{'lineItem':'lake'} | services[0].name service-name-missing",
            })
    void services_and_line_items_that_do_not_exist_are_refused(String row, String problem) {
        assertThat(problems(expert(row))).contains(problem);
    }

    @Test
    void a_service_is_listed_once_for_a_line_item() {
        assertThat(problems(expert("{'lineItem':'lake','service':'plan','days':10},"
                        + "{'lineItem':'lake','service':'plan','days':11},"
                        + "{'lineItem':'lake','service':'FREE_TEXT','name':'Umzug','days':10},"
                        + "{'lineItem':'lake','service':'FREE_TEXT','name':' umzug','days':10}")))
                .containsExactly("services[1].service service-twice", "services[3].name service-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'services':[]}", "{'services':null}"})
    void a_custom_line_item_needs_at_least_one_service(String entry) {
        assertThat(problems(enter(Step.EXPERT, CUSTOM, entry))).containsExactly("services custom-services-missing");
    }

    @Test
    void services_of_a_line_item_that_is_not_custom_now_are_kept_for_its_return() {
        EngagementState back = enter(
                        Step.SIZING,
                        SampleCatalogue.customised(),
                        "{'lines':[{'key':'move','size':'CUSTOM'},{'key':'run','size':'S'},{'key':'lake','size':'M'}]}")
                .state();
        EngagementState other = enter(
                        Step.EXPERT, back, "{'services':[{'lineItem':'move','service':'build','days':10}]}")
                .state();

        assertThat(other.customServices()).containsOnlyKeys("lake", "move");
    }

    @Test
    void the_expert_form_has_a_row_to_start_from_for_each_custom_line_item() {
        JsonNode empty = form(Step.EXPERT, CUSTOM);
        JsonNode filled = form(Step.EXPERT, SampleCatalogue.customised());

        assertThat(empty.at("/services")).hasToString("[{\"lineItem\":\"lake\"}]");
        assertThat(empty.at("/minimumDays").decimalValue()).isEqualByComparingTo("10");
        assertThat(filled.at("/services/0/service").asText()).isEqualTo("plan");
        assertThat(filled.at("/totalDays").asText()).isEqualTo("15.5");
        assertThat(filled.at("/serviceOptions/2/value").asText()).isEqualTo("FREE_TEXT");
        assertThat(form(Step.EXPERT, CUSTOM, "{'services':[{'days':3}]}")
                        .at("/services/0/days")
                        .asInt())
                .isEqualTo(3);
    }

    private static StepDecision expert(String rows) {
        return enter(Step.EXPERT, CUSTOM, "{'services':[" + rows + "]}");
    }
}
