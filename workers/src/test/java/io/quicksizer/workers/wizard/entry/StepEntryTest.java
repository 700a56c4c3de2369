package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.processes.model.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries in JSON, from Tasklist's forms and API clients, right or wrong. */
class StepEntryTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "60.5 | 60.5",
                "'60,5' | 60.5",
                "' 60.50 ' | 60.50",
                "'' | blank",
                "null | blank",
                "true | mistyped true",
                "[50] | mistyped [50]",
                "{'a':1} | mistyped {\"a\":1}",
                "1e400 | 1E+400",
                "'12345678901234567890123456789012345678901' | mistyped 12345678901234567890123456789012345678901",
            })
    void a_number_is_a_number_or_the_text_of_one(String sent, String read) {
        ContextEntry entry = (ContextEntry) StepEntry.read(Step.CONTEXT, json("{'y1':" + sent + "}"));

        assertThat(text(entry.percent(1))).isEqualTo(read);
        assertThat(entry.percent(2)).isEqualTo(Input.absent());
    }

    @Test
    void names_that_no_field_has_are_kept_to_be_refused() {
        StepEntry entry = StepEntry.read(Step.SCOPE, json("{'scopeTypes':[],'colour':1,'action':'back','v':2}"));

        assertThat(entry.intent()).isEqualTo(new Intent(Input.of("back"), List.of("colour", "v")));
    }

    @Test
    void what_is_no_object_mentions_nothing() {
        assertThat(StepEntry.read(Step.SIZING, MissingNode.getInstance()))
                .isEqualTo(new SizingEntry(Intent.NONE, Input.absent()));
        assertThat(StepEntry.read(Step.EXPERT, json("{'services':[7,null]}")))
                .extracting(entry -> ((ExpertEntry) entry).rows())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void the_sign_off_is_no_step_of_the_wizard_but_its_decision_is_read() {
        assertThatThrownBy(() -> StepEntry.read(Step.SIGN_OFF, json("{}")))
                .isInstanceOf(IllegalArgumentException.class);

        DecisionEntry decision =
                DecisionEntry.read(json("{'decision':'approve','comment':7,'contentSha256':' ab ','x':1}"));
        assertThat(decision.decision()).isEqualTo(Input.of("approve"));
        assertThat(decision.comment()).isEqualTo(Input.mistyped("7"));
        assertThat(decision.content()).isEqualTo("ab");
        assertThat(decision.unknownFields()).containsExactly("x");
    }

    private static String text(Input<?> input) {
        return switch (input) {
            case Input.Absent<?> absent -> "absent";
            case Input.Blank<?> blank -> "blank";
            case Input.Given<?> given -> given.shown();
            case Input.Mistyped<?> mistyped -> "mistyped " + mistyped.typed();
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException mistyped) {
            throw new IllegalArgumentException(text, mistyped);
        }
    }
}
