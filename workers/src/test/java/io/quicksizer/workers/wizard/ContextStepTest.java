package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.Entering.enter;
import static io.quicksizer.workers.wizard.Entering.form;
import static io.quicksizer.workers.wizard.Entering.messages;
import static io.quicksizer.workers.wizard.Entering.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextStepTest {
    private static final String WHO = "'name':'Plan 2026','customer':'Northwind','opportunity':'OPP-7','notes':'Call'";
    private static final EngagementState OPENED = SampleCatalogue.opened();

    @Test
    void an_empty_entry_is_refused_at_every_required_field_that_has_nothing_yet() {
        StepDecision decision = enter(Step.CONTEXT, OPENED, "{}");

        assertThat(decision.outcome()).isEqualTo(EntryOutcome.PROBLEMS);
        assertThat(problems(decision)).containsExactly("customer value-missing", "durationYears value-missing");
        assertThat(decision.state()).isEqualTo(OPENED);
    }

    @Test
    void a_required_field_cannot_be_emptied() {
        StepDecision decision =
                enter(Step.CONTEXT, SampleCatalogue.described(), "{'name':'','customer':' ','durationYears':null}");

        assertThat(problems(decision))
                .containsExactly("name value-missing", "customer value-missing", "durationYears value-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 5000,2500,2500",
                "{'notes':'Call'} | 5000,2500,2500",
                "{'y1':40,'y2':35} | 4000,3500,2500",
                "{'durationYears':3,'spreadPreset':'EVEN'} | 3334,3333,3333",
                "{'durationYears':4,'y3':20,'y4':5} | 5000,2500,2000,500",
            })
    void a_partial_entry_changes_what_it_names_and_wipes_nothing(String entry, String spread) {
        StepDecision decision = enter(Step.CONTEXT, SampleCatalogue.described(), entry);

        assertThat(problems(decision)).isEmpty();
        assertThat(decision.state().context().name()).isEqualTo("Plan 2026");
        assertThat(decision.state().context().customer()).isEqualTo("Northwind");
        assertThat(decision.state().context().text(ContextText.OPPORTUNITY)).isEqualTo("OPP-7");
        assertThat(decision.state().spreadOrDefault().hundredths())
                .extracting(String::valueOf)
                .containsExactly(spread.split(","));
    }

    @Test
    void shortening_without_naming_percentages_asks_too() {
        assertThat(problems(enter(Step.CONTEXT, SampleCatalogue.described(), "{'durationYears':2}")))
                .containsExactly("durationYears spread-rescaled");
    }

    @Test
    void a_spread_of_exactly_100_percent_is_accepted_as_it_was_typed() {
        StepDecision decision = submit(OPENED, "'durationYears':3,'y1':33.34,'y2':33.33,'y3':33.33");

        assertThat(problems(decision)).isEmpty();
        assertThat(decision.outcome()).isEqualTo(EntryOutcome.ACCEPTED);
        assertThat(decision.state().spreadOrDefault().hundredths()).containsExactly(3_334, 3_333, 3_333);
        assertThat(decision.state().context().customer()).isEqualTo("Northwind");
    }

    @ParameterizedTest
    @CsvSource({"33.33,33.33,33.33,99.99", "50,25,25.01,100.01", "0,0,0,0"})
    void a_spread_that_does_not_add_up_is_refused_and_never_rescaled(String y1, String y2, String y3, String sum) {
        StepDecision decision = submit(OPENED, "'durationYears':3,'y1':%s,'y2':%s,'y3':%s".formatted(y1, y2, y3));

        assertThat(problems(decision)).containsExactly("spread spread-not-whole");
        assertThat(messages(decision).getFirst()).contains(sum + " percent");
        assertThat(decision.state()).isEqualTo(OPENED);
    }

    @Test
    void typing_25_gives_25() {
        StepDecision decision = submit(OPENED, "'durationYears':4,'y1':25,'y2':25,'y3':25,'y4':25");

        assertThat(decision.state().spreadOrDefault().hundredths()).containsExactly(2_500, 2_500, 2_500, 2_500);
    }

    @Test
    void numbers_may_come_as_text_because_forms_send_them_so() {
        StepDecision decision = submit(OPENED, "'durationYears':' 2 ','y1':'60.50','y2':' 39.5 ','y3':''");

        assertThat(problems(decision)).isEmpty();
        assertThat(decision.state().spreadOrDefault().hundredths()).containsExactly(6_050, 3_950);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'durationYears':3,'y1':-5,'y2':80,'y3':25 | y1 percent-out-of-range",
                "'durationYears':3,'y1':105,'y2':0,'y3':0 | y1 percent-out-of-range",
                "'durationYears':3,'y1':1e9,'y2':0,'y3':0 | y1 percent-out-of-range",
                "'durationYears':3,'y1':50.001,'y2':25,'y3':24.999 | y1 percent-too-precise",
                "'durationYears':2,'y1':60,'y2':25,'y3':15 | y3 spread-too-many-years",
                "'durationYears':3,'y1':'half','y2':25,'y3':25 | y1 field-mistyped",
                "'durationYears':3,'y1':[50],'y2':25,'y3':25 | y1 field-mistyped",
                "'durationYears':6,'y1':50,'y2':25,'y3':25 | durationYears duration-out-of-range",
                "'durationYears':0,'y1':50,'y2':25,'y3':25 | durationYears duration-out-of-range",
                "'durationYears':2.5,'y1':50,'y2':25,'y3':25 | durationYears field-mistyped",
                "'durationYears':1e400,'y1':50,'y2':25,'y3':25 | durationYears field-mistyped",
                "'durationYears':3,'spreadPreset':'STEEP' | spreadPreset field-mistyped",
                "'durationYears':3,'spreadPreset':7 | spreadPreset field-mistyped",
            })
    void a_figure_outside_its_rule_is_an_error_at_its_field_and_never_clamped(String fields, String problem) {
        StepDecision decision = submit(OPENED, fields);

        assertThat(problems(decision)).contains(problem);
        assertThat(decision.outcome()).isEqualTo(EntryOutcome.PROBLEMS);
        assertThat(decision.state()).isEqualTo(OPENED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DEFAULT | 3 | 5000,2500,2500",
                "EVEN | 3 | 3334,3333,3333",
                "FRONT_LOADED | 3 | 5000,3333,1667",
                "BACK_LOADED | 3 | 1667,3333,5000",
                "DEFAULT | 2 | 5000,5000",
                "EVEN | 1 | 10000",
            })
    void a_preset_fills_the_years_whatever_was_typed_beside_it(String preset, int years, String spread) {
        StepDecision decision =
                submit(OPENED, "'durationYears':%d,'spreadPreset':'%s','y1':1,'y2':2,'y3':3".formatted(years, preset));

        assertThat(decision.state().spreadOrDefault().hundredths())
                .extracting(String::valueOf)
                .containsExactly(spread.split(","));
    }

    @Test
    void shortening_the_duration_asks_and_shows_the_rescaled_years_and_the_second_submission_is_accepted() {
        EngagementState five = SampleCatalogue.described(5, 4_000, 2_000, 2_000, 1_000, 1_000);
        String shortened = "{" + WHO + ",'durationYears':3,'y1':40,'y2':20,'y3':20,'y4':10,'y5':10}";

        StepDecision asked = enter(Step.CONTEXT, five, shortened);
        JsonNode form = form(Step.CONTEXT, five, shortened);

        assertThat(problems(asked)).containsExactly("durationYears spread-rescaled");
        assertThat(messages(asked).getFirst()).contains("3 years").contains("50 / 25 / 25");
        assertThat(asked.state()).isEqualTo(five);
        assertThat(form.path("durationYears").decimalValue()).isEqualByComparingTo("3");
        assertThat(List.of("y1", "y2", "y3", "y4", "y5"))
                .extracting(year -> form.path(year).asText())
                .containsExactly("50", "25", "25", "0", "0");
        assertThat(problems(submit(five, "'durationYears':3,'y1':50,'y2':25,'y3':25,'y4':0,'y5':0")))
                .isEmpty();
    }

    @Test
    void shortening_to_years_that_have_nothing_asks_to_enter_them_again() {
        EngagementState late = SampleCatalogue.described(3, 0, 0, 10_000);

        assertThat(problems(submit(late, "'durationYears':2,'y1':0,'y2':0,'y3':100")))
                .containsExactly("durationYears spread-left-empty");
    }

    @Test
    void shortening_with_percentages_typed_again_needs_no_question() {
        EngagementState three = SampleCatalogue.described();

        assertThat(problems(submit(three, "'durationYears':2,'y1':70,'y2':30"))).isEmpty();
    }

    @Test
    void what_is_not_mentioned_is_not_wiped() {
        StepDecision decision = enter(
                Step.CONTEXT,
                SampleCatalogue.described(),
                "{'name':'New name','customer':'Northwind','durationYears':3,'y1':50,'y2':25,'y3':25}");

        assertThat(decision.state().context().text(ContextText.OPPORTUNITY)).isEqualTo("OPP-7");
        assertThat(decision.state().context().text(ContextText.NOTES)).isEqualTo("Call them first");
    }

    @Test
    void what_is_emptied_on_purpose_is_empty() {
        StepDecision decision = enter(
                Step.CONTEXT,
                SampleCatalogue.described(),
                "{'name':'New','customer':'Northwind','opportunity':'','notes':null,'durationYears':1,'y1':100}");

        assertThat(decision.state().context().text(ContextText.OPPORTUNITY)).isEmpty();
        assertThat(decision.state().context().text(ContextText.NOTES)).isEmpty();
    }

    @Test
    void texts_that_are_too_long_unprintable_or_no_texts_are_refused_at_their_fields() {
        String entry = "{'name':'%s','customer':'a\\u0000b','opportunity':{'a':1},'notes':'%s'}"
                .formatted("n".repeat(201), "n".repeat(4_001));
        StepDecision decision = enter(Step.CONTEXT, OPENED, entry);

        assertThat(problems(decision))
                .contains(
                        "name text-too-long",
                        "customer text-not-printable",
                        "opportunity field-mistyped",
                        "notes text-too-long");
    }

    @Test
    void umlauts_and_line_breaks_in_notes_are_kept() {
        StepDecision decision = enter(
                Step.CONTEXT,
                OPENED,
                "{'name':' Müller & Söhne ','customer':'Škoda','notes':'a\\nb','durationYears':1,'y1':100}");

        assertThat(decision.state().context().name()).isEqualTo("Müller & Söhne");
        assertThat(decision.state().context().text(ContextText.NOTES)).isEqualTo("a\nb");
    }

    @Test
    void what_was_typed_and_not_accepted_is_shown_again_and_the_rest_from_the_state() {
        JsonNode form = form(Step.CONTEXT, SampleCatalogue.described(), "{'customer':'','y1':60,'notes':null}");

        assertThat(form.path("name").asText()).isEqualTo("Plan 2026");
        assertThat(form.path("customer").toString()).isEqualTo("\"\"");
        assertThat(form.path("y1").toString()).isEqualTo("60");
        assertThat(form.path("y2").toString()).isEqualTo("25");
        assertThat(form.path("notes").isNull()).isTrue();
        assertThat(form.path("spreadPreset").asText()).isEqualTo("AS_TYPED");
    }

    private static StepDecision submit(EngagementState state, String fields) {
        return enter(Step.CONTEXT, state, "{" + WHO + "," + fields + "}");
    }
}
