package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.processes.model.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry says about itself: the subject of a row, a preset, a text. */
class EntryQuestionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SCENARIOS | {'groups':[{'key':'cloud','selected':['move']}]}     | groups",
                "SIZING    | {'lines':[{'key':'cloud','size':'M'}]}               | lines",
                "EXPERT    | {'services':[{'lineItem':'cloud','service':'plan'}]} | services",
            })
    void a_row_names_what_it_is_about(Step step, String form, String table) {
        StepEntry entry = read(step, form);
        assertThat(entry.subject(table, 0)).contains("cloud");
        assertThat(entry.subject(table, 1)).isEmpty();
        assertThat(entry.subject("others", 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'spreadPreset':' EVEN '}   | EVEN",
                "{'spreadPreset':'AS_TYPED'} | ",
                "{'spreadPreset':' '}        | ",
                "{}                          | ",
            })
    void percentages_as_typed_are_no_preset(String form, String preset) {
        assertThat(context(form).preset()).isEqualTo(Optional.ofNullable(preset));
    }

    @Test
    void a_text_is_stated_when_it_is_given_or_blank() {
        ContextEntry entry = context("{'name':' Northwind ','customer':null,'notes':7}");
        assertThat(entry.stated(ContextText.NAME)).contains("Northwind");
        assertThat(entry.stated(ContextText.CUSTOMER)).contains("");
        assertThat(entry.stated(ContextText.OPPORTUNITY)).isEmpty();
        assertThat(entry.stated(ContextText.NOTES)).isEmpty();
    }

    @Test
    void an_input_shows_what_was_typed_whatever_its_type() {
        assertThat(Input.of(7).shown()).isEqualTo("7");
        assertThat(Input.mistyped("x").shown()).isEqualTo("x");
        assertThat(Input.absent().shown()).isEmpty();
        assertThat(Input.blank().shown()).isEmpty();
    }

    @Test
    void a_flag_is_true_false_or_blank() {
        assertThat(scope("{'confirmDrop':true}")).isEqualTo(Input.of(true));
        assertThat(scope("{'confirmDrop':' '}")).isEqualTo(Input.blank());
        assertThat(scope("{'confirmDrop':'yes'}")).isEqualTo(Input.mistyped("yes"));
        assertThat(((ScopeEntry) read(Step.SCOPE, "{'scopeTypes':' '}")).scopeTypes())
                .isEqualTo(Input.blank());
    }

    private static Input<Boolean> scope(String form) {
        return ((ScopeEntry) read(Step.SCOPE, form)).confirmDrop();
    }

    private static ContextEntry context(String form) {
        return (ContextEntry) read(Step.CONTEXT, form);
    }

    private static StepEntry read(Step step, String form) {
        try {
            return StepEntry.read(step, JsonMapper.builder().build().readTree(form.replace('\'', '"')));
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(form, mistyped);
        }
    }
}
