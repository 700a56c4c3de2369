package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.Entering.enter;
import static io.quicksizer.workers.wizard.Entering.form;
import static io.quicksizer.workers.wizard.Entering.messages;
import static io.quicksizer.workers.wizard.Entering.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStepTest {
    private static final History JUMPED = new History(List.of(
            new History.Visit(Step.SIZING, EntryOutcome.ACCEPTED, Optional.empty()),
            new History.Visit(Step.REVIEW, EntryOutcome.JUMP, Optional.of(Step.CONTEXT))));

    @Test
    void a_complete_engagement_is_submitted() {
        StepDecision decision = enter(Step.REVIEW, SampleCatalogue.customised(), "{'comment':'Please'}");

        assertThat(decision.outcome()).isEqualTo(EntryOutcome.SUBMIT);
        assertThat(decision.state()).isEqualTo(SampleCatalogue.customised());
    }

    @Test
    void what_is_missing_names_the_step_that_fixes_it() {
        assertThat(refusal(SampleCatalogue.opened()))
                .satisfiesExactly(
                        context -> assertThat(context).startsWith("The step Context is not finished"),
                        scope -> assertThat(scope).startsWith("The step Scope is not finished"));
        assertThat(refusal(SampleCatalogue.described().withScopeTypes(Set.of("data"))))
                .singleElement()
                .asString()
                .startsWith("The step Scenarios is not finished")
                .contains("Data & Integration");
        assertThat(refusal(SampleCatalogue.chosen()))
                .hasSize(3)
                .allMatch(message -> message.startsWith("The step Sizing is not finished"));
        assertThat(refusal(SampleCatalogue.sized(Size.CUSTOM)))
                .singleElement()
                .asString()
                .startsWith("The step Expert mode is not finished")
                .contains("Data lake");
        assertThat(refusal(SampleCatalogue.sized(Size.M)
                        .withLineItems(Map.of(
                                "run", new EngagementState.Choice(true, Optional.of(Size.L)),
                                "lake", new EngagementState.Choice(true, Optional.of(Size.M))))))
                .singleElement()
                .asString()
                .startsWith("The step Sizing is not finished");
    }

    @Test
    void an_engagement_that_delivers_nothing_is_not_submitted() {
        EngagementState nothing = SampleCatalogue.described()
                .withScopeTypes(Set.of("data"))
                .withLineItems(Map.of("lake", new EngagementState.Choice(true, Optional.of(Size.NA))));

        assertThat(problems(enter(Step.REVIEW, nothing, "{}"))).containsExactly("action nothing-to-submit");
    }

    @ParameterizedTest
    @CsvSource({"CONTEXT", "SCOPE", "SCENARIOS", "SIZING", "EXPERT"})
    void the_review_jumps_to_every_step(Step step) {
        StepDecision decision =
                enter(Step.REVIEW, SampleCatalogue.customised(), "{'action':'jump','jumpTo':'" + step + "'}");

        assertThat(decision.outcome()).isEqualTo(EntryOutcome.JUMP);
        assertThat(decision.nextStep()).contains(step);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action':'jump'} | jumpTo jump-target-missing",
                "{'action':'jump','jumpTo':'REVIEW'} | jumpTo jump-target-missing",
                "{'action':'jump','jumpTo':'SIGN_OFF'} | jumpTo jump-target-missing",
                "{'action':'jump','jumpTo':'EXPERT'} | jumpTo expert-mode-locked",
                "{'action':'continue'} | action action-unknown",
                "{'action':'dance'} | action action-unknown",
                "{'action':7} | action field-mistyped",
                "{'jumpto':'SCOPE','action':'jump'} | jumpto field-unknown",
            })
    void a_move_that_leads_nowhere_is_refused(String entry, String problem) {
        StepDecision decision = enter(Step.REVIEW, SampleCatalogue.sized(Size.M), entry);

        assertThat(decision.outcome()).isEqualTo(EntryOutcome.PROBLEMS);
        assertThat(problems(decision)).contains(problem);
    }

    @Test
    void withdrawing_needs_nothing_to_be_complete() {
        assertThat(enter(Step.REVIEW, SampleCatalogue.opened(), "{'action':'withdraw'}")
                        .outcome())
                .isEqualTo(EntryOutcome.WITHDRAW);
    }

    @Test
    void only_the_review_offers_to_submit_jump_and_withdraw() {
        for (String action : List.of("submit", "jump", "withdraw")) {
            assertThat(problems(enter(Step.SCOPE, SampleCatalogue.described(), "{'action':'" + action + "'}")))
                    .containsExactly("action action-unknown");
        }
    }

    @Test
    void back_keeps_the_state_whatever_was_typed_and_the_first_step_has_nothing_behind_it() {
        History visited =
                new History(List.of(new History.Visit(Step.CONTEXT, EntryOutcome.ACCEPTED, Optional.empty())));
        StepDecision back =
                enter(Step.SCOPE, SampleCatalogue.described(), "{'action':'back','scopeTypes':['moon']}", visited);

        assertThat(back.outcome()).isEqualTo(EntryOutcome.BACK);
        assertThat(back.nextStep()).contains(Step.CONTEXT);
        assertThat(back.state()).isEqualTo(SampleCatalogue.described());
        assertThat(problems(enter(Step.CONTEXT, SampleCatalogue.opened(), "{'action':'back'}")))
                .containsExactly("action nothing-before");
    }

    @Test
    void back_that_leads_to_a_later_step_applies_what_was_typed_or_says_what_is_wrong_with_it() {
        EngagementState state = SampleCatalogue.customised();

        StepDecision applied = enter(Step.CONTEXT, state, "{'action':'back','customer':'Corrected'}", JUMPED);
        assertThat(applied.outcome()).isEqualTo(EntryOutcome.BACK);
        assertThat(applied.nextStep()).contains(Step.REVIEW);
        assertThat(applied.state().context().customer()).isEqualTo("Corrected");

        StepDecision wrong = enter(Step.CONTEXT, state, "{'action':'back','y1':-1}", JUMPED);
        assertThat(wrong.accepted()).isFalse();
        assertThat(problems(wrong)).isNotEmpty();
        assertThat(wrong.state()).isEqualTo(state);
    }

    @Test
    void back_to_a_later_step_without_a_change_is_never_blocked() {
        for (Step step : List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.EXPERT)) {
            EngagementState state = SampleCatalogue.sized(Size.CUSTOM);
            StepDecision decision = enter(step, state, "{'action':'back'}", JUMPED);
            assertThat(decision.outcome()).as("%s", step).isEqualTo(EntryOutcome.BACK);
            assertThat(decision.state()).isEqualTo(state);
        }
    }

    @Test
    void the_sign_off_is_no_step_of_the_wizard() {
        assertThatThrownBy(() -> Wizard.show(Step.SIGN_OFF, SampleCatalogue.customised(), SampleCatalogue.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_review_shows_the_figures_of_the_one_calculation_as_text() {
        JsonNode form = form(Step.REVIEW, SampleCatalogue.customised());

        assertThat(form.at("/title").asText()).isEqualTo("Plan 2026");
        assertThat(form.at("/summary").toString())
                .contains("{\"label\":\"Total\",\"value\":\"70 days\"}", "Year 1 (50 %)", "35 days");
        assertThat(form.at("/rows/0/days").asText()).isEqualTo("42.5");
        assertThat(form.at("/rows/0/y4").asText()).isEmpty();
        assertThat(form.at("/rows/2/size").asText()).isEqualTo("Custom");
        assertThat(form.at("/warnings")).isNotEmpty();
        assertThat(form.at("/stepOptions")).hasSize(5);
        assertThat(form.at("/comment").asText()).isEmpty();
    }

    private static List<String> refusal(EngagementState state) {
        StepDecision decision = enter(Step.REVIEW, state, "{}");
        assertThat(decision.outcome()).isEqualTo(EntryOutcome.PROBLEMS);
        assertThat(decision.problems()).allMatch(problem -> problem.field().equals("action"));
        return messages(decision);
    }
}
