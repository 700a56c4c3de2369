package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.wizard.entry.ContextText;
import io.quicksizer.workers.wizard.entry.Decimal;
import io.quicksizer.workers.wizard.entry.Input;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingTest {
    private final Checking checking = new Checking();

    @ParameterizedTest(name = "language {0} is stored as {1}")
    @CsvSource({"'', ''", "en, ''", "de, de"})
    void the_first_choice_is_what_an_empty_field_means(String typed, String stored) {
        assertThat(checking.text(ContextText.LANGUAGE, Input.of(typed), true)).isEqualTo(stored);
        assertThat(checking.problems()).isEmpty();
    }

    @Test
    void a_language_that_nobody_offers_is_refused_at_its_field() {
        checking.text(ContextText.LANGUAGE, Input.of("xx"), true);
        assertThat(problems()).containsExactly("language field-mistyped");
    }

    @Test
    void a_number_with_two_readings_is_asked_about() {
        assertThat(checking.decimal("days", Input.mistyped("1,200"))).isNull();
        assertThat(problems()).containsExactly("days number-ambiguous");
        assertThat(checking.problems().getFirst().arguments()).containsExactly("1,200", "1200", "1.2");
    }

    @Test
    void a_number_that_cannot_be_read_is_not_missing_as_well() {
        BigDecimal days = checking.decimal("days", Input.mistyped("1,200"));
        checking.take(Days.check("days", days));
        checking.take(Days.check("other", null));
        assertThat(problems()).containsExactly("days number-ambiguous", "other value-missing");
    }

    @Test
    void what_is_no_number_is_no_whole_number_either() {
        assertThat(checking.wholeNumber("years", Input.mistyped("many"))).isNull();
        assertThat(checking.wholeNumber("years", Input.of(new Decimal("2.5")))).isNull();
        assertThat(checking.wholeNumber("years", Input.of(new Decimal("2000000"))))
                .isNull();
        assertThat(checking.wholeNumber("years", Input.of(new Decimal("3.0")))).isEqualTo(3);
        assertThat(problems()).containsExactly("years field-mistyped", "years field-mistyped", "years field-mistyped");
    }

    @Test
    void names_and_texts_are_stored_in_nfc() {
        assertThat(checking.line("name", Input.of(" Mu\u0308ller "))).isEqualTo("Müller");
        assertThat(checking.lines("notes", Input.of("A\u030A\nb"))).isEqualTo("Å\nb");
        assertThat(checking.problems()).isEmpty();
    }

    @Test
    void invisible_characters_are_removed_and_texts_of_nothing_else_or_turned_ones_are_refused() {
        assertThat(checking.line("name", Input.of("North\u200Bwind"))).isEqualTo("Northwind");
        assertThat(checking.lines("notes", Input.of("Call \u202A+49 30 1\u202C")))
                .isEqualTo("Call +49 30 1");
        checking.line("customer", Input.of("\u200B"));
        checking.lines("comment", Input.of("\u202Ereversed"));
        assertThat(problems()).containsExactly("customer text-not-printable", "comment text-not-printable");
    }

    private List<String> problems() {
        return checking.problems().stream()
                .map(problem -> problem.field() + " " + problem.code().key())
                .toList();
    }
}
