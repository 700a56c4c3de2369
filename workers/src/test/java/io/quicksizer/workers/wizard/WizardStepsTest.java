package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.processes.model.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WizardStepsTest {

    @Test
    void every_step_but_the_sign_off_is_one_of_the_wizard() {
        for (Step step : Step.values()) {
            assertThat(Wizard.has(step)).isEqualTo(step != Step.SIGN_OFF);
        }
        assertThatThrownBy(() -> Wizard.show(Step.SIGN_OFF, SampleCatalogue.opened(), SampleCatalogue.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_step_has_a_name_of_its_own() {
        assertThat(Arrays.stream(Step.values()).map(StepName::of))
                .containsExactly("Context", "Scope", "Scenarios", "Sizing", "Expert mode", "Review", "Sign-off");
    }

    @Test
    void going_back_to_a_step_that_is_not_on_the_way_forgets_the_whole_way() {
        History history = new History(List.of(
                new History.Visit(Step.CONTEXT, EntryOutcome.ACCEPTED, Optional.empty()),
                new History.Visit(Step.SCOPE, EntryOutcome.BACK, Optional.of(Step.SIZING))));
        assertThat(history.way()).isEmpty();
        History nowhere = new History(List.of(
                new History.Visit(Step.CONTEXT, EntryOutcome.ACCEPTED, Optional.empty()),
                new History.Visit(Step.SCOPE, EntryOutcome.ACCEPTED, Optional.empty()),
                new History.Visit(Step.SIZING, EntryOutcome.BACK, Optional.empty())));
        assertThat(nowhere.way()).containsExactly(Step.CONTEXT);
    }
}
