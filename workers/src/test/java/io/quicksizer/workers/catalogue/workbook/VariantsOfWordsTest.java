package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.ImportOf.formatted;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and minimums in further words and formats, and sheets that a workbook lists without having them. */
class VariantsOfWordsTest {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    @ParameterizedTest
    @CsvSource({"00\":\"00,1230", "0\\:00,5", "#\":\"00,830", "0\"/\"0,15", "0\"h\"00,830", "0\" d \"0,45"})
    void a_figure_that_its_format_shows_like_a_time_or_a_fraction_is_named(String format, String number) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", number)).warnsAt("E8"))
                .isTrue();
        assertThat(ImportOf.of(formatted(format, REVIEW, "G6", number)).warnsAt("G6"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ?/?", "#'##0", "# ##0", "# ??/16", "0.00E+0", "#,##0.0"})
    void a_figure_that_its_format_only_groups_is_no_matter(String format) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", "12.5")).warnsAt("E8"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "5 working days,7",
        "5 business days,7",
        "5 consulting days,7",
        "5 Werktage,7",
        "5 Beratertage,7",
        "5-days,7",
        ".5,2.5",
        "',5 PT',2.5"
    })
    void days_in_further_words_are_read(String text, String total) {
        assertThat(ImportOf.of(small().text(REVIEW, "F6", text)).days(Size.M)).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 calendar days", "5 Kalendertage", "5 half days", "5 bad days"})
    void days_of_another_kind_are_named(String text) {
        assertThat(ImportOf.of(small().text(REVIEW, "F6", text)).warnsAt("F6")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"At least 36 PD/a", "Minimum number of days p. a.: 36", "Mind. 36 Tage p. a."})
    void a_minimum_with_a_shortened_year_is_read(String remark) {
        assertThat(minimum(small().text(MAIN, "N10", remark))).isEqualTo("36");
    }

    @Test
    void a_minimum_at_the_end_of_a_long_remark_is_read() {
        String legend = "The sizes are explained in the guide of this workbook. ".repeat(20);
        assertThat(minimum(small().text(MAIN, "N10", legend + "The minimum number of days per year is 36.")))
                .isEqualTo("36");
    }

    @ParameterizedTest
    @CsvSource({
        "The minimum number of days per year is thirty-six,true",
        "Minimum days per year,true",
        "No minimum number of days per year,false",
        "Kein Minimum an Tagen pro Jahr,false"
    })
    void a_minimum_without_a_number_is_named_unless_there_is_none(String remark, boolean named) {
        assertThat(ImportOf.of(small().text(MAIN, "N10", remark)).warnsAt("N10"))
                .isEqualTo(named);
    }

    @Test
    void a_sheet_that_is_listed_but_not_there_is_damage_and_not_lost() {
        SmallWorkbook workbook = small().scenario("Second")
                .edit(RELATIONS, xml -> xml.replaceAll("<Relationship Id=\"sheet4\"[^>]*>", ""));
        WorkbookRefused refusal = catchThrowableOfType(WorkbookRefused.class, workbook::read);
        assertThat(refusal).hasMessageContaining("\"Second\"").hasMessageContaining("Open it in a spreadsheet program");
    }

    @Test
    void a_chart_among_the_sheets_is_passed_over() {
        SmallWorkbook workbook = small().text("Chart", "A1", "x")
                .edit(RELATIONS, xml -> xml.replaceAll("(Id=\"sheet4\" Type=\"[^\"]*)worksheet", "$1chartsheet"));
        assertThat(ImportOf.of(workbook).lineItems()).hasSize(2);
    }

    @Test
    void a_part_that_is_named_twice_is_read_once() {
        SmallWorkbook workbook =
                small().edit(RELATIONS, xml -> xml.replaceAll("(<Relationship Id=\"styles)(\"[^>]*>)", "$1$2$1-2$2"));
        assertThat(ImportOf.of(workbook).lineItems()).hasSize(2);
    }

    private static String minimum(SmallWorkbook workbook) {
        return workbook.read().policies().stream()
                .filter(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .map(policy -> policy.value().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("none");
    }
}
