package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageWordTest {
    @Test
    void a_word_among_the_arguments_is_english_in_the_message_and_can_be_read_for_other_languages() {
        MessageWord word = MessageWord.of(ProblemCode.SCOPE_TYPE_WITHOUT_LINE_ITEM, List.of("Platform"));
        Problem problem = Problem.of("action", ProblemCode.VALUE_MISSING, word, "typed");

        assertThat(MessageWord.read(problem.arguments().getFirst())).contains(word);
        assertThat(MessageWord.read(problem.arguments().getLast())).isEmpty();
        assertThat(ProblemCode.LINE_ITEM_UNKNOWN.message(problem.arguments()))
                .startsWith("“Choose at least one line item of “Platform”");
    }

    @Test
    void a_word_inside_a_word_is_its_english_wording() {
        MessageWord inner = MessageWord.of("step.SCOPE", "Scope");

        assertThat(new MessageWord("problem.step", "The step Scope", List.of(inner.toString())).toString())
                .isEqualTo("\u0001problem.step\u0002The step Scope\u0002Scope");
    }
}
