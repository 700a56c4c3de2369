package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioFigure;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people's workbooks are like: nothing of it is lost, and every decision is reported. */
class OddWorkbookTest {

    @Test
    void a_workbook_in_good_order_gives_only_its_totals_only_line_item_to_know() {
        assertThat(codes(small())).containsExactly(FindingCode.LINE_ITEM_TOTALS_ONLY);
        assertThat(sections(small())).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(#5:#6)",
                "sum( $#$5:$#$6 )",
                "Sum(#6:#5)",
                "SUM(#5,#6)",
                "SUM(#5;#6)",
                "SUM(#5:#5)+SUM(#6:#6)",
                "+SUM(#5:#6)",
                "SUM('Scenario Template'!#5:#6)",
                "SUBTOTAL(9,#5:#6)",
                "SUBTOTAL(109,$#$5:#6)",
                "#5+#6"
            })
    void a_section_is_recognised_however_its_sum_is_spelt(String sum) {
        SmallWorkbook workbook = small().sums(TEMPLATE, 4, sum);
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(codes(workbook)).doesNotContain(FindingCode.SECTION_UNREADABLE);
    }

    @Test
    void a_sum_that_only_one_cell_of_the_block_spells_out_is_understood_for_all() {
        SmallWorkbook workbook = small();
        workbook.raw(TEMPLATE, "E4", "", "<f t=\"shared\" ref=\"E4:H4\" si=\"0\">SUM(E5:E6)</f><v>0</v>");
        for (String column : List.of("F", "G", "H")) {
            workbook.raw(TEMPLATE, column + "4", "", "<f t=\"shared\" si=\"0\"/><v>0</v>");
        }
        assertThat(codes(workbook)).containsExactly(FindingCode.LINE_ITEM_TOTALS_ONLY);
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(OFFSET(#4,1,0,2,1))", "SUM(DesignServices)", "SUM(#REF!)"})
    void a_section_whose_sum_is_unreadable_keeps_its_services_and_is_a_finding(String sum) {
        SmallWorkbook workbook = small().sums(TEMPLATE, 4, sum.replace("#REF!", "@"))
                .edit("xl/worksheets/sheet2.xml", xml -> xml.replace("SUM(@)", "SUM(#REF!)"));
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(codes(workbook)).contains(FindingCode.SECTION_UNREADABLE);
    }

    @Test
    void a_section_pasted_as_values_keeps_its_services_and_is_a_finding() {
        SmallWorkbook workbook = small();
        List.of("E4", "F4", "G4", "H4").forEach(cell -> workbook.number(TEMPLATE, cell, "0"));
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(codes(workbook)).contains(FindingCode.SECTION_UNREADABLE);
    }

    @Test
    void a_service_that_no_sum_covers_is_put_into_the_section_above_and_reported() {
        SmallWorkbook workbook = small().sums(TEMPLATE, 4, "SUM(#5)");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(finding(workbook, FindingCode.SERVICE_OUTSIDE_SECTIONS))
                .isEqualTo(
                        "Scenario Template B6 No section's sum covers \"Workshop\"; it was put into the section above it,"
                                + " \"Design\".");
    }

    @Test
    void a_service_above_every_section_is_kept_but_can_not_be_published() {
        SmallWorkbook workbook = small().text(TEMPLATE, "B3", "Stray")
                .number(TEMPLATE, "C3", "99")
                .number(TEMPLATE, "D3", "1");
        assertThat(sections(workbook)).contains("(unreadable section): Stray");
        assertThat(codes(workbook)).contains(FindingCode.SECTION_MISSING);
        assertThat(workbook.read().publishable()).isFalse();
    }

    @Test
    void sums_that_cover_different_rows_are_taken_together_and_reported() {
        SmallWorkbook workbook = small().formula(TEMPLATE, "F4", "SUM(F5:F5)", "0");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(codes(workbook)).contains(FindingCode.SECTION_COLUMNS_DIFFER);
    }

    @Test
    void a_total_below_the_sections_is_neither_a_section_nor_a_service() {
        SmallWorkbook workbook = small().text(TEMPLATE, "B10", "All").sums(TEMPLATE, 10, "SUM(#4,#7)");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
    }

    @Test
    void a_section_row_that_is_unreadable_only_on_the_scenarios_sheet_loses_none_of_its_services() {
        SmallWorkbook workbook = small().sums(REVIEW, 4, "SUM(Elsewhere)");
        assertThat(codes(workbook))
                .contains(FindingCode.SECTION_UNREADABLE)
                .doesNotContain(FindingCode.SERVICE_NOT_IN_TEMPLATE);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
    }

    @Test
    void a_service_that_only_a_scenario_lists_is_added_to_its_section_and_counts() {
        SmallWorkbook workbook = small().sums(REVIEW, 7, "SUM(#8:#9)")
                .text(REVIEW, "B9", "Rehearsal")
                .number(REVIEW, "C9", "202")
                .number(REVIEW, "F9", "3");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype, Rehearsal");
        assertThat(codes(workbook)).contains(FindingCode.SERVICE_NOT_IN_TEMPLATE);
        assertThat(figures(workbook, Size.M)).isEqualTo("10");
    }

    @Test
    void the_same_service_twice_on_a_sheet_counts_once_and_can_not_be_published() {
        SmallWorkbook workbook = small().sums(REVIEW, 7, "SUM(#8:#9)")
                .text(REVIEW, "B9", "Workshop")
                .number(REVIEW, "C9", "102")
                .number(REVIEW, "F9", "50");
        assertThat(codes(workbook)).contains(FindingCode.SERVICE_TWICE_IN_SCENARIO);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
    }

    @Test
    void a_value_overrides_a_blank_leaves_out_and_a_formula_takes_the_template() {
        SmallWorkbook workbook = small().number(REVIEW, "E5", "9").blank(REVIEW, "F5");
        assertThat(row(workbook, "101").figures())
                .containsEntry(Size.S, ScenarioFigure.override(Days.of(9)))
                .containsEntry(Size.M, ScenarioFigure.BLANK)
                .containsEntry(Size.L, ScenarioFigure.FROM_TEMPLATE)
                .containsEntry(Size.CUSTOM, ScenarioFigure.FROM_TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Scenario Template'!E5",
                "'scenario template'!$E$5",
                "+'Scenario Template'!e5",
                "IF('Scenario Template'!E5=\"\",\"\",'Scenario Template'!$E$5)",
                "IF(ISBLANK('Scenario Template'!E5),\"\",'Scenario Template'!E5)"
            })
    void every_formula_that_repeats_the_templates_cell_takes_the_template(String formula) {
        assertThat(row(small().formula(REVIEW, "E5", formula, "777"), "101").figure(Size.S))
                .isEqualTo(ScenarioFigure.FROM_TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Scenario Template'!E6", "'Scenario Template'!E5*2", "'Scenario Template'!E5+Review!E6"})
    void any_other_formula_is_the_scenarios_own_figure(String formula) {
        assertThat(row(small().formula(REVIEW, "E5", formula, "2"), "101").figure(Size.S))
                .isEqualTo(ScenarioFigure.override(Days.of(2)));
    }

    @Test
    void a_line_without_anything_of_its_own_is_no_part_of_the_scenario() {
        assertThat(small().read().scenarios().getFirst().services())
                .extracting(ParsedScenarioService::service)
                .containsExactly("101", "102");
    }

    @Test
    void a_note_of_its_own_or_left_out_makes_a_service_part_of_the_scenario() {
        assertThat(row(small().text(REVIEW, "I8", "Ask first"), "201").note())
                .isEqualTo(new NoteOverride(true, "Ask first"));
        assertThat(row(small().text(TEMPLATE, "I8", "Usually two"), "201").note())
                .isEqualTo(new NoteOverride(true, null));
        assertThat(small().text(TEMPLATE, "I8", "Same ")
                        .text(REVIEW, "I8", "Same")
                        .read()
                        .scenarioServices())
                .isEqualTo(2);
    }

    @Test
    void half_days_and_hundredths_stay_exact() {
        SmallWorkbook workbook = small().number(REVIEW, "F6", "5.5").number(REVIEW, "G6", "8.25");
        assertThat(figures(workbook, Size.M)).isEqualTo("7.5");
        assertThat(figures(workbook, Size.L)).isEqualTo("12.25");
        assertThat(codes(workbook)).doesNotContain(FindingCode.DAYS_ROUNDED);
    }

    @Test
    void the_noise_of_binary_fractions_is_no_finding_but_a_third_of_a_day_is() {
        SmallWorkbook noise = small().raw(REVIEW, "F6", "", "<v>5.1000000000000005</v>");
        assertThat(figures(noise, Size.M)).isEqualTo("7.1");
        assertThat(codes(noise)).doesNotContain(FindingCode.DAYS_ROUNDED);
        SmallWorkbook third = small().number(REVIEW, "F6", "5.333333");
        assertThat(figures(third, Size.M)).isEqualTo("7.33");
        assertThat(codes(third)).contains(FindingCode.DAYS_ROUNDED);
    }

    @Test
    void a_non_breaking_space_is_a_blank_and_trailing_blanks_are_no_part_of_a_name() {
        SmallWorkbook workbook = small().text(REVIEW, "F6", "\u00A0").text(TEMPLATE, "B6", " Workshop\u00A0 ");
        assertThat(figures(workbook, Size.M)).isEqualTo("2");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: Prototype");
        assertThat(codes(workbook)).doesNotContain(FindingCode.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"5,7", "'5,5',7.5", "5.5,7.5", "' 5 ',7"})
    void a_number_stored_as_text_is_taken_as_a_number_and_reported(String text, String total) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(figures(workbook, Size.M)).isEqualTo(total);
        assertThat(codes(workbook)).contains(FindingCode.NUMBER_AS_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbd", "5-10", "5 10", "about 5"})
    void a_text_where_days_belong_counts_as_blank_and_is_reported(String text) {
        SmallWorkbook workbook = small().text(REVIEW, "F6", text);
        assertThat(figures(workbook, Size.M)).isEqualTo("2");
        assertThat(codes(workbook)).contains(FindingCode.NOT_A_NUMBER);
    }

    @Test
    void a_text_as_default_effort_is_kept_and_reported() {
        SmallWorkbook workbook = small().text(TEMPLATE, "D6", "missing");
        assertThat(workbook.read().services().get(1).defaultEffort()).isEqualTo("missing");
        assertThat(codes(workbook)).contains(FindingCode.NOT_A_NUMBER);
    }

    @Test
    void true_and_false_are_no_days() {
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"b\"", "<v>1</v>");
        assertThat(figures(workbook, Size.M)).isEqualTo("2");
        assertThat(codes(workbook)).contains(FindingCode.NOT_A_NUMBER);
    }

    @Test
    void an_error_in_a_cell_forbids_publishing() {
        SmallWorkbook workbook = small().raw(REVIEW, "F6", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>");
        assertThat(finding(workbook, FindingCode.CELL_ERROR))
                .isEqualTo("Review F6 The cell F6 shows the error \"#DIV/0!\"; it counts as blank.");
        assertThat(workbook.read().publishable()).isFalse();
    }

    @Test
    void a_formula_without_a_result_forbids_publishing_but_one_with_an_empty_text_is_a_blank() {
        assertThat(codes(small().raw(REVIEW, "F6", "", "<f>2+3</f>"))).contains(FindingCode.FORMULA_WITHOUT_RESULT);
        assertThat(codes(small().raw(REVIEW, "F6", "t=\"str\"", "<f>IF(1=2,3,\"\")</f><v></v>")))
                .doesNotContain(FindingCode.FORMULA_WITHOUT_RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1000000000", "10000", "-0.01"})
    void days_of_a_billion_or_less_than_none_never_come_in(String days) {
        SmallWorkbook workbook = small().number(REVIEW, "F6", days);
        assertThat(figures(workbook, Size.M)).isEqualTo("2");
        assertThat(codes(workbook)).contains(FindingCode.DAYS_OUT_OF_RANGE);
        assertThat(workbook.read().publishable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "NaN", "Infinity", "0x1p3"})
    void numbers_that_are_short_to_write_and_endless_to_print_do_no_harm(String number) {
        assertThat(codes(small().raw(REVIEW, "F6", "", "<v>" + number + "</v>")))
                .containsAnyOf(FindingCode.NOT_A_NUMBER, FindingCode.DAYS_OUT_OF_RANGE);
    }

    @Test
    void a_stated_total_that_disagrees_is_reported_with_sheet_cell_and_both_figures() {
        assertThat(finding(small().formula(REVIEW, "F2", "SUM(F4+F7)", "8"), FindingCode.TOTAL_DISAGREES))
                .isEqualTo(
                        "Review F2 The sheet \"Review\" states 8 days for M in F2, but its services add up to 7; the sum"
                                + " counts.");
        assertThat(finding(small().number(MAIN, "D7", "70"), FindingCode.TOTAL_DISAGREES))
                .isEqualTo(
                        "Portfolio D7 The line item \"First Review\" states 70 days for M in D7, but the sheet \"Review\""
                                + " adds up to 7; the sum counts.");
    }

    @Test
    void a_missing_total_is_reported_and_the_sum_counts() {
        SmallWorkbook workbook = small().blank(REVIEW, "F2");
        assertThat(finding(workbook, FindingCode.TOTAL_MISSING))
                .isEqualTo(
                        "Review F2 The sheet \"Review\" states no total for M in F2; the sum of its services counts.");
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
    }

    @Test
    void a_hidden_row_is_only_collapsed_and_counts() {
        SmallWorkbook workbook = small().hideRow(REVIEW, 6);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
        assertThat(codes(workbook)).contains(FindingCode.HIDDEN_ROWS_COUNT).doesNotContain(FindingCode.TOTAL_DISAGREES);
    }

    @Test
    void a_hidden_sheet_counts() {
        SmallWorkbook workbook = small().hideSheet(REVIEW);
        assertThat(workbook.read().scenarios()).hasSize(1);
        assertThat(codes(workbook)).contains(FindingCode.HIDDEN_SHEET_COUNTS);
    }

    @Test
    void the_extended_layout_has_custom_in_j_and_notes_in_k() {
        SmallWorkbook workbook = small().text(REVIEW, "H1", "Totals")
                .text(REVIEW, "J1", "Custom")
                .number(REVIEW, "H2", "150")
                .number(REVIEW, "H6", "150")
                .number(REVIEW, "J6", "4")
                .number(REVIEW, "J2", "4")
                .text(REVIEW, "K6", "By agreement");
        ParsedScenario scenario = workbook.read().scenarios().getFirst();
        assertThat(scenario.layout()).isEqualTo(Layout.EXTENDED);
        assertThat(scenario.statedTotals()).containsEntry(Size.CUSTOM, Days.of(4));
        assertThat(row(workbook, "102").figure(Size.CUSTOM)).isEqualTo(ScenarioFigure.override(Days.of(4)));
        assertThat(row(workbook, "102").note()).isEqualTo(new NoteOverride(true, "By agreement"));
        assertThat(codes(workbook)).doesNotContain(FindingCode.TOTAL_DISAGREES);
    }

    @Test
    void shared_texts_are_read_like_texts_in_the_cell() {
        SmallWorkbook workbook = small().part(
                        "xl/sharedStrings.xml",
                        ("<sst><si><r><t>Work</t></r><r><t xml:space=\"preserve\">shop </t></r><rPh><t>x</t></rPh></si>"
                                        + "<si><t>a_x000D_b</t></si></sst>")
                                .getBytes(StandardCharsets.UTF_8))
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        rels -> rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"))
                .raw(TEMPLATE, "B6", "t=\"s\"", "<v>0</v>")
                .raw(TEMPLATE, "B8", "t=\"s\"", "<v>1</v>");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, Workshop", "Build: a b");
    }

    @Test
    void rows_and_cells_that_do_not_say_where_they_are_follow_one_another() {
        SmallWorkbook workbook =
                small().edit("xl/worksheets/sheet2.xml", xml -> xml.replaceAll("<row r=\"(4|5|6|7|8)\"", "<row"));
        assertThat(workbook.read().services()).hasSize(3);
    }

    @Test
    void a_sheet_that_is_no_scenario_is_left_out_and_reported() {
        SmallWorkbook workbook = small().text("Read me", "A1", "How to use this workbook");
        assertThat(workbook.read().scenarios()).hasSize(1);
        assertThat(codes(workbook)).contains(FindingCode.SHEET_SKIPPED);
    }

    @Test
    void a_scenario_without_headings_is_still_read_and_reported() {
        SmallWorkbook workbook = small().blank(REVIEW, "E1");
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
        assertThat(codes(workbook)).contains(FindingCode.LAYOUT_ASSUMED);
    }

    @Test
    void ids_and_names_that_occur_twice_are_reported_and_get_keys_of_their_own() {
        SmallWorkbook workbook = small().number(TEMPLATE, "C6", "101").number(REVIEW, "C6", "101");
        assertThat(workbook.read().services())
                .extracting(ParsedService::key)
                .containsExactly("101", "101-workshop", "201");
        assertThat(codes(workbook)).contains(FindingCode.DUPLICATE_ID);
        assertThat(figures(workbook, Size.M)).isEqualTo("7");
        SmallWorkbook names = small().text(MAIN, "B8", "First review");
        assertThat(names.read().lineItems())
                .extracting(ParsedLineItem::key)
                .containsExactly("first-review", "first-review-2");
        assertThat(codes(names)).contains(FindingCode.DUPLICATE_NAME);
    }

    @Test
    void a_number_that_occurs_twice_is_shown_not_used_as_a_key() {
        assertThat(codes(small().number(MAIN, "A8", "1"))).contains(FindingCode.DUPLICATE_NUMBER);
    }

    @Test
    void a_row_without_a_name_is_called_by_its_number() {
        SmallWorkbook workbook =
                small().blank(TEMPLATE, "B6").blank(REVIEW, "B6").blank(MAIN, "B8");
        assertThat(sections(workbook)).containsExactly("Design: Blueprint, (row 6)", "Build: Prototype");
        assertThat(codes(workbook)).contains(FindingCode.NAME_MISSING);
    }

    @Test
    void names_beyond_reason_are_cut_and_reported() {
        SmallWorkbook workbook =
                small().text(TEMPLATE, "B6", "Very ".repeat(100)).text(REVIEW, "B6", "Very ".repeat(100));
        assertThat(workbook.read().services().get(1).name()).hasSizeLessThanOrEqualTo(300);
        assertThat(codes(workbook)).contains(FindingCode.NAME_SHORTENED);
    }

    @Test
    void findings_never_flood_the_page() {
        SmallWorkbook workbook = small();
        for (int row = 20; row < 1_400; row++) {
            workbook.text(MAIN, "B" + row, "Only a name " + row);
        }
        assertThat(workbook.blank(MAIN, "B10").read().findings()).hasSize(Findings.MOST + 1);
        assertThat(codes(workbook)).endsWith(FindingCode.MORE_FINDINGS);
    }

    @Test
    void scope_types_come_from_their_column_then_from_rules_then_they_are_other() {
        SmallWorkbook workbook = small().text(MAIN, "M6", " scope TYPE ").text(MAIN, "M7", "Own family");
        workbook.text(MAIN, "B9", "Unknown")
                .number(MAIN, "C9", "1")
                .number(MAIN, "D9", "2")
                .number(MAIN, "E9", "3");
        assertThat(workbook.read().lineItems())
                .extracting(item -> item.scopeType() + " " + item.scopeTypeFrom())
                .containsExactly("Own family COLUMN", "Advice RULE", "Other NONE");
        assertThat(workbook.read().scopeTypes()).containsExactly("Own family", "Advice", "Other");
        assertThat(codes(workbook)).contains(FindingCode.SCOPE_TYPE_UNKNOWN);
    }

    @Test
    void a_spread_that_is_not_the_whole_is_reported_and_not_taken() {
        SmallWorkbook workbook = small().number(MAIN, "K6", "0.24");
        assertThat(workbook.read().spread()).isEmpty();
        assertThat(codes(workbook)).contains(FindingCode.SPREAD_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "The minimum number of days per year is 36,36",
        "Minimum days per year: 40.5,40.5",
        "Mindestanzahl der Tage pro Jahr: 36,36"
    })
    void the_yearly_minimum_is_read_from_a_remark_in_words(String remark, String days) {
        assertThat(small().text(MAIN, "N10", remark).read().policies())
                .extracting(ParsedPolicy::value)
                .contains(new BigDecimal(days));
    }

    @Test
    void a_missing_yearly_minimum_is_reported_and_a_contradiction_too() {
        assertThat(codes(small().blank(MAIN, "N10"))).contains(FindingCode.YEARLY_MINIMUM_MISSING);
        assertThat(codes(small().text(MAIN, "N11", "The minimum number of days per year is 40")))
                .contains(FindingCode.YEARLY_MINIMUM_AMBIGUOUS);
    }

    @Test
    void headings_that_moved_are_found_and_reported() {
        SmallWorkbook workbook =
                small().text(MAIN, "C5", "s").text(MAIN, "D5", "m").text(MAIN, "E5", "l");
        List.of("C6", "D6", "E6", "F6").forEach(cell -> workbook.blank(MAIN, cell));
        assertThat(workbook.read().lineItems()).hasSize(2);
        assertThat(codes(workbook)).contains(FindingCode.HEADINGS_MOVED);
    }

    private static List<FindingCode> codes(SmallWorkbook workbook) {
        return workbook.read().findings().stream().map(Finding::code).toList();
    }

    private static String finding(SmallWorkbook workbook, FindingCode code) {
        Finding found = workbook.read().findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow();
        return found.sheet() + " " + found.cell() + " " + found.message();
    }

    private static List<String> sections(SmallWorkbook workbook) {
        ParsedCatalogue catalogue = workbook.read();
        return catalogue.sections().stream()
                .map(section -> section.name() + ": "
                        + String.join(
                                ", ",
                                catalogue.services().stream()
                                        .filter(service -> service.section().equals(section.key()))
                                        .map(ParsedService::name)
                                        .toList()))
                .toList();
    }

    private static String figures(SmallWorkbook workbook, Size size) {
        ParsedCatalogue catalogue = workbook.read();
        return TestCatalogues.days(catalogue, catalogue.scenarios().getFirst())
                .days(size)
                .text();
    }

    private static ParsedScenarioService row(SmallWorkbook workbook, String service) {
        return workbook.read().scenarios().getFirst().services().stream()
                .filter(row -> row.service().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
