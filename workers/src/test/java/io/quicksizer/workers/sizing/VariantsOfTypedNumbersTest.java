package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.TypedNumber.Ambiguous;
import io.quicksizer.workers.sizing.TypedNumber.Read;
import io.quicksizer.workers.sizing.TypedNumber.Unreadable;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as further keyboards, programs and habits write them: read as they are meant, or not at all. */
class VariantsOfTypedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '~',
            value = {
                "1.234.567,89 => 1234567.89",
                "1'234'567.5 => 1234567.5",
                "1 234 567,5 => 1234567.5",
                "1\u202F234,5 => 1234.5",
                "1\u2009234.5 => 1234.5",
                "0,125 => 0.125",
                "0.125 => 0.125",
                ".5 => 0.5",
                ",5 => 0.5",
                "१२.५ => 12.5",
                "๑๒ => 12",
                "༡༢ => 12",
                "᠑᠒ => 12",
                "߁߂ => 12",
                "𝟙𝟚 => 12",
                "１２．５ => 12.5",
                "\u221212 => -12",
                "\uFF0D12 => -12",
                "12\u00AD => 12",
                "\u206612\u2069 => 12",
                "1,234,567 => 1234567",
                "1.234.567 => 1234567",
                "12,3456 => 12.3456",
                "1234,567 => 1234.567",
                "0001,5 => 1.5"
            })
    void a_number_with_one_meaning_is_read(String typed, String number) {
        assertThat(TypedNumber.of(typed))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.value()).isEqualByComparingTo(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,00,000",
                "1.2.3",
                "1,2,3",
                "1,234.567,8",
                "12 34",
                "1 2",
                "12·5",
                "12،5",
                "1e3",
                "1E+3",
                "0x1F",
                "1_000",
                "①②",
                "Ⅻ",
                "½",
                "12½",
                "12²",
                "十二",
                "12-",
                "(12)",
                "--12",
                "+-12",
                "12\u202E34",
                "1\u0662",
                "12\n34",
                "∞",
                "NaN",
                "12%",
                "'12",
                "1''000",
                "1..5",
                "1,.5"
            })
    void what_has_no_clear_meaning_is_not_read(String typed) {
        assertThat(TypedNumber.of(typed)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.000", "999,999", "12.345", "１，０００", "١٬٠٠٠", "-1.000", "100,000"})
    void what_has_two_meanings_is_asked_about(String typed) {
        assertThat(TypedNumber.of(typed)).isInstanceOf(Ambiguous.class);
    }
}
