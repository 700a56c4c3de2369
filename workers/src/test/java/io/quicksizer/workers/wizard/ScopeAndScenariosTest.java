package io.quicksizer.workers.wizard;

import static io.quicksizer.workers.wizard.Entering.enter;
import static io.quicksizer.workers.wizard.Entering.form;
import static io.quicksizer.workers.wizard.Entering.messages;
import static io.quicksizer.workers.wizard.Entering.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.EngagementState.Choice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeAndScenariosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | scopeTypes scope-empty",
                "{'scopeTypes':[]} | scopeTypes scope-empty",
                "{'scopeTypes':['cloud','space']} | scopeTypes[1] scope-type-unknown",
                "{'scopeTypes':['cloud','cloud']} | scopeTypes[1] scope-type-twice",
                "{'scopeTypes':'cloud'} | scopeTypes field-mistyped",
                "{'scopeTypes':['cloud',7]} | scopeTypes[1] field-mistyped",
                "{'scopeTypes':['cloud'],'confirmDrop':'maybe'} | confirmDrop field-mistyped",
            })
    void a_scope_that_the_catalogue_does_not_know_is_refused_at_its_place(String entry, String problem) {
        EngagementState state = SampleCatalogue.described();
        StepDecision decision = enter(Step.SCOPE, state, entry);

        assertThat(problems(decision)).contains(problem);
        assertThat(decision.state()).isEqualTo(state);
    }

    @Test
    void leaving_a_scope_type_asks_first_and_names_what_would_be_dropped() {
        EngagementState state = SampleCatalogue.sized(Size.M);
        StepDecision decision = enter(Step.SCOPE, state, "{'scopeTypes':['cloud']}");

        assertThat(problems(decision)).containsExactly("confirmDrop scope-drop-unconfirmed");
        assertThat(messages(decision).getFirst()).contains("Data lake");
        assertThat(decision.state()).isEqualTo(state);
        assertThat(form(Step.SCOPE, state, "{'scopeTypes':['cloud']}")
                        .path("askDrop")
                        .asBoolean())
                .isTrue();
        assertThat(form(Step.SCOPE, state, "{'scopeTypes':['cloud','data']}")
                        .path("askDrop")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void choosing_a_dropped_scope_type_again_restores_its_line_items_sizes_and_custom_services() {
        EngagementState before = SampleCatalogue.customised();
        EngagementState left = enter(Step.SCOPE, before, "{'scopeTypes':['cloud'],'confirmDrop':true}")
                .state();
        EngagementState resized = enter(
                        Step.SIZING, left, "{'lines':[{'key':'move','size':'L'},{'key':'run','size':'S'}]}")
                .state();
        EngagementState again =
                enter(Step.SCOPE, resized, "{'scopeTypes':['cloud','data']}").state();

        assertThat(left.chosenLineItems(SampleCatalogue.CATALOGUE))
                .extracting("key")
                .containsExactly("move", "run");
        assertThat(left.expertOpen(SampleCatalogue.CATALOGUE)).isFalse();
        assertThat(again.size("lake")).contains(Size.CUSTOM);
        assertThat(again.customServices()).isEqualTo(before.customServices());
        assertThat(again.expertOpen(SampleCatalogue.CATALOGUE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | groups scope-type-without-line-item",
                "{'groups':[{'key':'cloud','selected':[]}]} | groups[0].selected scope-type-without-line-item",
                "{'groups':[{'key':'cloud','selected':['moon']}]} | groups[0].selected[0] line-item-unknown",
                "{'groups':[{'key':'cloud','selected':['lake']}]} | groups[0].selected[0] line-item-out-of-scope",
                "{'groups':[{'key':'cloud','selected':['move','move']}]} | groups[0].selected[1] line-item-twice",
                "{'groups':[{'key':'security','selected':['move']}]} | groups[0].key scope-type-unknown",
                "{'groups':[{'key':'cloud','selected':['move']},{'key':'cloud','selected':['run']}]} | groups[1].key scope-type-twice",
                "{'groups':[{'key':'cloud','selected':'move'}]} | groups[0].selected field-mistyped",
                "{'groups':[7]} | groups[0].key scope-type-unknown",
                "{'groups':[null]} | groups[0].key scope-type-unknown",
            })
    void line_items_that_do_not_exist_or_do_not_belong_are_refused_at_the_field_that_was_sent(
            String entry, String problem) {
        EngagementState state = SampleCatalogue.chosen();
        StepDecision decision = enter(Step.SCENARIOS, state, entry);

        assertThat(problems(decision)).contains(problem);
        assertThat(decision.state()).isEqualTo(state);
    }

    @Test
    void people_read_the_names_of_scope_types_and_not_their_keys() {
        StepDecision decision =
                enter(Step.SCENARIOS, SampleCatalogue.chosen(), "{'groups':[{'key':'cloud','selected':['move']}]}");

        assertThat(messages(decision)).singleElement().asString().contains("Data & Integration");
    }

    @Test
    void without_a_scope_there_is_nothing_to_choose_from() {
        assertThat(problems(enter(Step.SCENARIOS, SampleCatalogue.described(), "{'groups':[]}")))
                .containsExactly("groups scope-empty");
    }

    @Test
    void a_line_item_that_was_left_out_and_chosen_again_has_its_size_again() {
        EngagementState before = SampleCatalogue.sized(Size.L);
        EngagementState without = enter(
                        Step.SCENARIOS,
                        before,
                        "{'groups':[{'key':'cloud','selected':['run']},{'key':'data','selected':['lake']}]}")
                .state();
        EngagementState again = enter(
                        Step.SCENARIOS,
                        without,
                        "{'groups':[{'key':'cloud','selected':['move','run']},{'key':'data','selected':['lake']}]}")
                .state();

        assertThat(without.lineItems().get("move")).isEqualTo(new Choice(false, Optional.of(Size.M)));
        assertThat(again.lineItems()).isEqualTo(before.lineItems());
    }

    @Test
    void the_form_offers_the_line_items_with_their_days_and_shows_what_was_typed() {
        JsonNode form =
                form(Step.SCENARIOS, SampleCatalogue.chosen(), "{'groups':[{'key':'cloud','selected':['run']}]}");

        assertThat(form.at("/groups/0/options/0/label").asText())
                .isEqualTo("Move to the cloud (S 10 · M 42.5 · L 50 days)");
        assertThat(form.at("/groups/0/selected")).hasToString("[\"run\"]");
        assertThat(form.at("/groups/1/selected")).hasToString("[\"lake\"]");
        assertThat(form(Step.SCOPE, SampleCatalogue.opened())
                        .at("/scopeTypeOptions/1/label")
                        .asText())
                .isEqualTo("Data & Integration (1 scenario)");
    }
}
