package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings with remarks, units and titles, far down, repeated, or on sheets that are no portfolio. */
class VariantsOfHeadingsTest {
    private static final String MAIN_PART = "xl/worksheets/sheet1.xml";

    @ParameterizedTest
    @CsvSource({
        "S (small),M (medium),L (large)",
        "Small (S),Medium (M),Large (L)",
        "S - Klein,M - Mittel,L - Gross",
        "'S\nsmall','M\nmedium','L\nlarge'",
        "S = small,M = medium,L = large",
        "Size S,Size M,Size L",
        "Größe S,Größe M,Größe L",
        "Paket S,Paket M,Paket L",
        "S-Paket,M-Paket,L-Paket",
        "Days S,Days M,Days L",
        "S Aufwand,M Aufwand,L Aufwand",
        "S days per year,M days per year,L days per year",
        "S¹,M²,L³",
        "S 1),M 2),L 3)",
        "[S],[M],[L]",
        "(S),(M),(L)",
        "S ✓,M ✓,L ✓",
        "S (1–3 months),M (3–6 months),L (6+ months)",
        "Ѕ,Μ,L"
    })
    void headings_with_a_remark_are_understood(String s, String m, String l) {
        SmallWorkbook workbook = small().text(MAIN, "C6", s).text(MAIN, "D6", m).text(MAIN, "E6", l);
        workbook.text(REVIEW, "E1", s).text(REVIEW, "F1", m).text(REVIEW, "G1", l);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.lineItems()).hasSize(2);
        assertThat(read.days(Size.M)).isEqualTo("7");
        assertThat(read.codes()).containsExactly("LINE_ITEM_TOTALS_ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S of all", "S-Bahn", "Sales", "M", "small things"})
    void other_words_are_no_heading(String text) {
        assertThat(SizeHeading.of(text).filter(heading -> heading.size() == Size.S))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legend", "nothing", "figures"})
    void a_guide_to_sizes_in_front_is_no_portfolio(String kind) {
        SmallWorkbook workbook = headed("Guide");
        if (!kind.equals("nothing")) {
            workbook.text("Guide", "B7", "Users up to");
            List.of("C7", "D7", "E7")
                    .forEach(cell -> workbook.raw(
                            "Guide",
                            cell,
                            kind.equals("legend") ? "t=\"str\"" : "",
                            kind.equals("legend") ? "<v>few</v>" : "<v>100</v>"));
        }
        assertThat(inFront(workbook, "Guide").layout().mainSheet()).isEqualTo(MAIN);
    }

    @Test
    void a_filled_portfolio_that_is_hidden_is_taken_before_an_empty_one() {
        assertThat(inFront(headed("Blank").hideSheet(MAIN), "Blank").lineItems())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ScenarioTemplate", "Scenario_Template", "scenario-template"})
    void the_template_may_be_named_in_one_word(String name) {
        SmallWorkbook workbook = small().edit(
                        "xl/workbook.xml", xml -> xml.replace("\"Scenario Template\"", "\"" + name + "\""))
                .edit("xl/worksheets/sheet3.xml", xml -> xml.replace("Scenario Template", name));
        assertThat(ImportOf.of(workbook).days(Size.M)).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 200})
    void headings_below_a_page_of_text_are_found(int rows) {
        assertThat(ImportOf.of(small().edit(MAIN_PART, xml -> ShiftedRows.by(rows, xml)))
                        .lineItems())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hours", "Effort in hours", "Effort (person months)", "Aufwand in Std.", "Preis in €"})
    void a_title_above_the_headings_that_states_another_unit_is_named(String title) {
        assertThat(ImportOf.of(small().text(MAIN, "C5", title)).warnsAt("C5")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Effort in days", "1 day = 8 hours", "Sizes", "min", "PT", "Total effort"})
    void a_title_that_states_days_or_no_unit_is_no_matter(String title) {
        assertThat(ImportOf.of(small().text(MAIN, "C5", title)).names("C5")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Total,Custom (PT)", "Totals,Individuell", "Summe,Custom", "Total days,Custom"})
    void the_extended_layout_is_known_by_its_headings(String totals, String custom) {
        SmallWorkbook workbook = small().text(REVIEW, "H1", totals)
                .text(REVIEW, "J1", custom)
                .number(REVIEW, "H6", "150")
                .number(REVIEW, "J6", "4");
        assertThat(ImportOf.of(workbook).days(Size.CUSTOM)).isEqualTo("4");
    }

    @Test
    void headings_that_are_repeated_in_another_unit_forbid_publishing() {
        SmallWorkbook workbook =
                small().text(MAIN, "C9", "S (h)").text(MAIN, "D9", "M (h)").text(MAIN, "E9", "L (h)");
        assertThat(ImportOf.of(workbook).errors()).containsOnly("OTHER_UNIT");
    }

    @ParameterizedTest
    @CsvSource({"Review,days,", "Review,hours,OTHER_UNIT", "Scenario Template,PT,", "Scenario Template,Std.,OTHER_UNIT"
    })
    void a_row_of_units_among_services_is_no_service(String sheet, String unit, String error) {
        SmallWorkbook workbook =
                small().text(sheet, "E3", unit).text(sheet, "F3", unit).text(sheet, "G3", unit);
        ImportOf read = ImportOf.of(workbook);
        assertThat(read.catalogue().services()).hasSize(3);
        assertThat(read.warnsAt("E3")).isTrue();
        assertThat(read.errors()).isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void a_hidden_template_is_named() {
        assertThat(ImportOf.of(small().hideSheet(TEMPLATE)).codes()).contains("HIDDEN_SHEET_COUNTS");
    }

    private static SmallWorkbook headed(String sheet) {
        return small().text(sheet, "C6", "S").text(sheet, "D6", "M").text(sheet, "E6", "L");
    }

    private static ParsedCatalogue inFront(SmallWorkbook workbook, String sheet) {
        return workbook.edit("xl/workbook.xml", xml -> {
                    String entry = xml.replaceAll("(?s).*(<sheet name=\"" + sheet + "\"[^>]*/>).*", "$1");
                    return xml.replace(entry, "").replace("<sheets>", "<sheets>" + entry);
                })
                .read();
    }
}
