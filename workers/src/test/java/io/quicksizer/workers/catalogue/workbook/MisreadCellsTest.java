package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.ImportOf.formatted;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of which a person reads something else than a program that looks at their values only. */
class MisreadCellsTest {
    private static final String REVERSED = "\u202E";

    // characters in reverse order

    @ParameterizedTest
    @ValueSource(strings = {REVERSED + "21", "1" + REVERSED + "2", REVERSED + "21 days", "_x202E_21"})
    void days_that_are_shown_in_reverse_order_are_not_read(String typed) {
        ImportOf service = ImportOf.of(small().text(REVIEW, "G6", typed));
        assertThat(service.warnsAt("G6")).isTrue();
        assertThat(service.days(Size.L)).isEqualTo("4");
        ImportOf lineItem = ImportOf.of(small().text(MAIN, "E8", typed));
        assertThat(lineItem.errors()).contains("LINE_ITEM_WITHOUT_DAYS");
        assertThat(lineItem.stated("Flat Fee", Size.L)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A21\u202C", "\u202D21\u202C", "\u206621\u2069"})
    void digits_in_their_own_order_are_read_whatever_marks_are_around_them(String typed) {
        ImportOf read = ImportOf.of(small().text(REVIEW, "G6", typed));
        assertThat(read.warnsAt("G6")).isFalse();
        assertThat(read.days(Size.L)).isEqualTo("25");
    }

    @Test
    void a_share_in_reverse_order_is_not_read() {
        ImportOf read = ImportOf.of(small().text(MAIN, "I6", REVERSED + "5.0")
                .text(MAIN, "J6", "0.25")
                .text(MAIN, "K6", "0.25"));
        assertThat(read.catalogue().spread()).isEmpty();
        assertThat(read.warnsAt("I6")).isTrue();
    }

    @Test
    void a_yearly_minimum_in_reverse_order_is_not_read() {
        ImportOf read =
                ImportOf.of(small().text(MAIN, "N10", "The minimum number of days per year is " + REVERSED + "63"));
        assertThat(minimum(read)).isEqualTo("none");
        assertThat(read.warnsAt("N10")).isTrue();
    }

    // a service in the row of the totals

    @ParameterizedTest
    @ValueSource(strings = {REVIEW, TEMPLATE})
    void a_service_in_the_row_of_the_totals_is_named(String sheet) {
        SmallWorkbook workbook = small().text(sheet, "B2", "Discovery").number(sheet, "C2", "99");
        for (String column : new String[] {"E", "F", "G"}) {
            workbook.number(sheet, column + 2, "6");
        }
        assertThat(ImportOf.of(workbook).warnsAt("B2")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Total,3", "Sum of all services,9", "Gesamtaufwand in Tagen,9", "'',9", "Review,3"})
    void totals_are_no_service(String label, String total) {
        ImportOf read = ImportOf.of(small().text(REVIEW, "B2", label).number(REVIEW, "E2", total));
        assertThat(read.warnsAt("B2")).isFalse();
    }

    // two columns of scope types

    @Test
    void a_second_column_of_scope_types_is_named() {
        ImportOf read = ImportOf.of(small().text(MAIN, "O6", "Scope type")
                .text(MAIN, "P6", "Scope type")
                .text(MAIN, "O7", "Advice")
                .text(MAIN, "P7", "Delivery"));
        assertThat(read.warnsAt("P6")).isTrue();
        assertThat(read.catalogue().lineItems().getFirst().scopeType()).isEqualTo("Advice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Advice"})
    void a_second_column_of_scope_types_that_says_nothing_else_is_no_matter(String second) {
        ImportOf read = ImportOf.of(small().text(MAIN, "O6", "Scope type")
                .text(MAIN, "P6", "Scope type")
                .text(MAIN, "O7", "Advice")
                .text(MAIN, "P7", second));
        assertThat(read.names("P6")).isFalse();
    }

    // words of a number format

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"Package \"0,3,Package 3",
                "\"Package \"00,3,Package 03",
                "`\"Package \"#,##0`,1234,`Package 1,234`",
                "\"Paket \"0.0,3,Paket 3.0",
                "0\". Package\",3,3. Package",
                "[Blue]\"Package \"0_),3,Package 3",
                "0,3,3",
                "\"Package\",3,3"
            })
    void a_name_is_read_with_the_words_of_its_number_format(String format, String number, String name) {
        assertThat(ImportOf.of(formatted(format, MAIN, "B8", number)).lineItems())
                .contains(name);
        assertThat(ImportOf.of(formatted(format, TEMPLATE, "B6", number)).catalogue().services().stream()
                        .map(ParsedService::name))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The minimum number of days per year is \"0",
                "\"Minimum: \"0\" days per year\"",
                "\"Mindestens \"0\" Tage pro Jahr\""
            })
    void a_yearly_minimum_in_a_number_format_is_read(String format) {
        assertThat(minimum(ImportOf.of(formatted(format, MAIN, "N10", "48")))).isEqualTo("48");
    }

    private static String minimum(ImportOf read) {
        return read.catalogue().policies().stream()
                .filter(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .map(policy -> policy.value().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("none");
    }
}
