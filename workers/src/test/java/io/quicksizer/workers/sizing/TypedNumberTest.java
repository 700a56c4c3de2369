package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "12|12",
                " 12 |12",
                "12,5|12.5",
                "12.5|12.5",
                "12.50|12.50",
                "0,125|0.125",
                "0.125|0.125",
                ".5|0.5",
                ",5|0.5",
                "-3|-3",
                "−3,5|-3.5",
                "+4|4",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1 234,5|1234.5",
                "1\u00A0234,5|1234.5",
                "1\u202F234,5|1234.5",
                "1'234.5|1234.5",
                "1’234.5|1234.5",
                "1 200|1200",
                "1'200|1200",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "1.234.567,89|1234567.89",
                "1 234.567|1234.567",
                "1234,500|1234.500",
                "1234.500|1234.500",
                "１２|12",
                "１．２３４，５|1234.5",
                "－３|-3",
                "١٢٫٥|12.5",
                "١٬٢٣٤٬٥٦٧|1234567",
                "۱۲٫۵|12.5",
                "१२३|123",
                "1\u2009234.5|1234.5",
                "1\u2007234,5|1234.5",
                "1\u3000234|1234",
                "1‘234.5|1234.5",
                "1ʼ234.5|1234.5",
                "1´234.5|1234.5",
                "1`234.5|1234.5",
                "1′234.5|1234.5",
                "\u200E12,5\u200E|12.5",
                "\uFEFF12|12",
                "1\u200B2|12",
                "\u202A12\u202C|12"
            })
    void a_number_is_read_in_whatever_language_it_was_typed(String typed, BigDecimal meant) {
        assertThat(TypedNumber.of(typed))
                .isInstanceOfSatisfying(
                        TypedNumber.Read.class, read -> assertThat(read.value()).isEqualByComparingTo(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,200|1200|1.2",
                "1.200|1200|1.2",
                "12,500|12500|12.5",
                "12.500|12500|12.5",
                "999.125|999125|999.1250",
                "-1.000|-1000|-1",
                "100.000|100000|100",
                "１，２００|1200|1.2",
                "١٬٢٠٠|1200|1.2",
                "+1,200|1200|1.2",
                "\u200E1,200|1200|1.2"
            })
    void a_number_with_two_readings_is_asked_about(String typed, BigDecimal grouped, BigDecimal decimal) {
        assertThat(TypedNumber.of(typed)).isEqualTo(new TypedNumber.Ambiguous(grouped, decimal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1e3",
                "0x10",
                "12.",
                "1,2,3",
                "1.23,4.5",
                "12,34,567",
                "1 2",
                "1''234",
                "--1",
                "1-",
                "1.2345.678",
                "1,234 567",
                "1 234'567",
                "NaN",
                "1٢",
                "١2",
                "1.234,567.8",
                "\u202E12",
                "1\u200F2",
                "1²",
                "①",
                "½",
                "12\u200D",
                "1،5",
                "1_000",
                "(5)",
                "- 5",
                "1.5E1",
                "12%",
                "=12",
                "1'2",
                "1'23'4",
                "1,234'567",
                "'12",
                "12'",
                ",",
                "+",
                "1,234,56"
            })
    void anything_else_is_no_number(String typed) {
        assertThat(TypedNumber.of(typed)).isEqualTo(new TypedNumber.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11111111111111111111111111111111111111111"})
    void nobody_types_more_than_forty_digits(String typed) {
        assertThat(TypedNumber.of(typed)).isEqualTo(new TypedNumber.Unreadable());
    }

    @Property(tries = 2000)
    void what_a_language_writes_is_read_as_meant_or_asked_about(
            @ForAll("days") BigDecimal days, @ForAll("languages") Locale language, @ForAll("decimals") int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language);
        BigDecimal meant = days.setScale(decimals, RoundingMode.DOWN);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);

        switch (TypedNumber.of(format.format(meant))) {
            case TypedNumber.Read(BigDecimal value) -> assertThat(value).isEqualByComparingTo(meant);
            case TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                assertThat(meant.stripTrailingZeros()).isIn(grouped.stripTrailingZeros(), decimal.stripTrailingZeros());
            case TypedNumber.Unreadable unreadable -> throw new AssertionError(format.format(meant) + " was not read");
        }
    }

    @Property(tries = 1000)
    void both_answers_to_the_question_are_read_without_another(
            @ForAll("groups") int before, @ForAll("rest") int after) {
        String typed = before + "," + "%03d".formatted(after);

        TypedNumber.Ambiguous asked = (TypedNumber.Ambiguous) TypedNumber.of(typed);

        assertThat(TypedNumber.of(asked.grouped().toPlainString())).isEqualTo(new TypedNumber.Read(asked.grouped()));
        assertThat(TypedNumber.of(asked.decimal().toPlainString())).isEqualTo(new TypedNumber.Read(asked.decimal()));
    }

    @Provide
    Arbitrary<BigDecimal> days() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10_000_000), BigDecimal.valueOf(10_000_000))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(
                Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("de", "CH"), Locale.of("de", "AT"));
    }

    @Provide
    Arbitrary<Integer> decimals() {
        return Arbitraries.integers().between(0, 4);
    }

    @Provide
    Arbitrary<Integer> groups() {
        return Arbitraries.integers().between(1, 999);
    }

    @Provide
    Arbitrary<Integer> rest() {
        return Arbitraries.integers().between(0, 999);
    }
}
