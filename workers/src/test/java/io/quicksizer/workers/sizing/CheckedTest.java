package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedTest {

    private static final Problem PROBLEM = Problem.of("size", ProblemCode.VALUE_MISSING);

    @Test
    void an_accepted_value_is_carried_on() {
        Checked<Integer> checked = Checked.accepted(20);

        assertThat(checked.isAccepted()).isTrue();
        assertThat(checked.accepted()).contains(20);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.map(value -> value + 1).orThrow()).isEqualTo(21);
        assertThat(checked.flatMap(value -> Checked.<String>refused(PROBLEM)).problems())
                .containsExactly(PROBLEM);
    }

    @Test
    void a_refusal_keeps_its_problems_and_never_goes_on() {
        Checked<Integer> checked = Checked.refused(PROBLEM);

        assertThat(checked.isAccepted()).isFalse();
        assertThat(checked.accepted()).isEmpty();
        assertThat(checked.map(value -> value + 1).problems()).containsExactly(PROBLEM);
        assertThatThrownBy(checked::orThrow)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems()).containsExactly(PROBLEM))
                .hasMessage("size: Enter a value.");
    }

    @Test
    void a_refusal_without_a_problem_cannot_exist() {
        assertThatThrownBy(() -> Checked.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("everyCode")
    void each_code_has_a_key_and_a_wording_that_ends_as_a_sentence(MessageCode code) {
        assertThat(code.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(code.pattern()).endsWith(".");
        String message = code.message(List.of("one", "two", "three"));
        assertThat(message).doesNotContain("{").isNotBlank();
    }

    static Stream<MessageCode> everyCode() {
        return Stream.concat(Arrays.stream(ProblemCode.values()), Arrays.stream(WarningCode.values()));
    }

    @Test
    void a_key_is_the_code_in_small_letters_with_hyphens() {
        assertThat(ProblemCode.DAYS_TOO_PRECISE.key()).isEqualTo("days-too-precise");
    }

    @Test
    void a_message_names_its_arguments_in_plain_digits() {
        Problem problem =
                Problem.of("spread", ProblemCode.SPREAD_NOT_WHOLE, new BigDecimal("1E+2").add(BigDecimal.ONE));

        assertThat(problem.message())
                .isEqualTo("The years add up to 101 percent; change them until they add up to exactly 100.");
        assertThat(problem.arguments()).containsExactly("101");
    }

    @Test
    void a_monstrous_number_is_shown_in_few_characters() {
        assertThat(PlainText.of(new BigDecimal("1E+2147483647"))).isEqualTo("1E+2147483647");
        assertThat(PlainText.of(new BigDecimal("1E-80")))
                .hasSize(81)
                .startsWith("0.000")
                .endsWith("…");
        assertThat(PlainText.of(new BigDecimal("1E-81"))).isEqualTo("1E-81");
        assertThat(PlainText.of("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(PlainText.of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    }
}
