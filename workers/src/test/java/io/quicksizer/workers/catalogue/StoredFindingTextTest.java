package io.quicksizer.workers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.FindingPhrase;
import io.quicksizer.workers.catalogue.workbook.FindingText;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding that was stored is read as it was found. */
class StoredFindingTextTest {

    @Test
    void names_numbers_parts_and_lists_are_the_same_after_reading() {
        assertRead(FindingText.of(
                FindingPhrase.LINE_ITEM_WITHOUT_DAYS,
                "A \"big\" {0} plan",
                Size.CUSTOM,
                "F8",
                FindingText.of(FindingPhrase.TWO_NUMBERS, "1.234", new BigDecimal("1234"), new BigDecimal("1.234"))));
        assertRead(FindingText.of(FindingPhrase.LINK_AMBIGUOUS, "2.10", List.of("One", "Two")));
        assertRead(FindingText.of(
                FindingPhrase.SPREAD_ROUNDED,
                new BigDecimal("0.9999"),
                List.of(new BigDecimal("50.00"), new BigDecimal("33.33"))));
        assertRead(FindingText.of(FindingPhrase.LINE_ITEM_NUMBER_TWICE, "7", 7, 1048576));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"phrase\": \"OF_A_LATER_RELEASE\", \"arguments\": []}", "{}", "[]", "7", "", "{"})
    void a_sentence_that_this_release_does_not_have_is_none(String json) {
        assertThat(StoredFindingText.read(json)).isEmpty();
    }

    @Test
    void a_word_of_another_kind_is_no_finding() {
        assertThat(StoredFindingText.of(MessageWord.of("step.CONTEXT", "Context")))
                .isEmpty();
    }

    private static void assertRead(FindingText text) {
        FindingText read = StoredFindingText.read(StoredFindingText.write(text)).orElseThrow();
        assertThat(read.in(Locale.ENGLISH)).isEqualTo(text.in(Locale.ENGLISH));
        assertThat(read.in(Locale.GERMAN)).isEqualTo(text.in(Locale.GERMAN));
    }
}
