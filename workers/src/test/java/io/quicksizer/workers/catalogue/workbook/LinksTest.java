package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a line item finds its scenario: by formula, else by name, else by totals, and only where just one can be meant.
 */
class LinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"Review!E2", "review!$E$2", "'Review'!E2", "+Review!E2", "ROUND(Review!E2,0)"})
    void a_formula_names_the_scenarios_sheet(String formula) {
        SmallWorkbook workbook = typed().formula(MAIN, "F7", formula, "0");
        assertThat(link(workbook)).isEqualTo("review FORMULA");
    }

    @Test
    void a_sheet_whose_name_needs_quotes_is_found() {
        SmallWorkbook workbook =
                typed().scenario("Lift & 'Move' (1)").formula(MAIN, "F7", "'Lift & ''Move'' (1)'!H2", "0");
        assertThat(link(workbook)).isEqualTo("lift-and-move-1 FORMULA");
    }

    @Test
    void without_a_formula_the_name_of_the_sheet_or_its_title_decides() {
        assertThat(link(typed().text(MAIN, "B7", " REVIEW "))).isEqualTo("review NAME");
        assertThat(link(typed().text(REVIEW, "B1", "First Review"))).isEqualTo("review NAME");
    }

    @Test
    void without_formula_and_name_the_totals_decide() {
        assertThat(link(typed())).isEqualTo("review TOTALS");
    }

    @Test
    void totals_that_two_scenarios_have_decide_nothing() {
        SmallWorkbook workbook = typed().scenario("Second");
        for (String cell : new String[] {"E6=3", "F6=7", "G6=12"}) {
            workbook.number("Second", cell.substring(0, 2), cell.substring(3));
        }
        workbook.number(REVIEW, "E5", "1").number(REVIEW, "F5", "2").number(REVIEW, "G5", "4");
        assertThat(link(workbook)).isEqualTo("null NONE");
    }

    @Test
    void totals_that_merely_resemble_decide_nothing() {
        assertThat(link(typed().number(MAIN, "E7", "12.01"))).isEqualTo("null NONE");
    }

    @Test
    void formulas_that_name_two_scenarios_are_reported_and_link_to_neither() {
        SmallWorkbook workbook = small().scenario("Second").formula(MAIN, "D7", "Second!F2", "7");
        assertThat(link(workbook)).isEqualTo("null NONE");
        assertThat(workbook.read().findings()).extracting(Finding::code).contains(FindingCode.LINK_AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gone!E2", "#REF!E2"})
    void a_formula_that_leads_nowhere_is_reported_and_the_search_goes_on(String formula) {
        SmallWorkbook workbook = typed().formula(MAIN, "C7", formula, "3");
        assertThat(link(workbook)).isEqualTo("review TOTALS");
        assertThat(workbook.read().findings()).extracting(Finding::code).contains(FindingCode.LINK_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "YES ", "ja", "x"})
    void a_line_item_that_is_marked_as_totals_only_is_linked_to_nothing(String mark) {
        SmallWorkbook workbook = small().text(MAIN, "O6", "Totals only").text(MAIN, "O7", mark);
        assertThat(link(workbook)).isEqualTo("null NONE");
        assertThat(link(workbook.text(MAIN, "B7", "Review"))).isEqualTo("null NONE");
        assertThat(link(typed().text(MAIN, "O6", "Totals only").text(MAIN, "O7", mark)))
                .isEqualTo("null NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "nein", "-"})
    void a_line_item_without_the_mark_is_linked(String text) {
        assertThat(link(small().text(MAIN, "O6", "Totals only").text(MAIN, "O7", text)))
                .isEqualTo("review FORMULA");
        assertThat(link(small().text(MAIN, "O6", "Remark").text(MAIN, "O7", "yes")))
                .isEqualTo("review FORMULA");
    }

    @Test
    void a_row_that_is_marked_as_totals_only_is_a_line_item_even_if_it_looks_like_a_total() {
        SmallWorkbook workbook = small().text(MAIN, "B9", "Total of all")
                .number(MAIN, "C9", "4")
                .number(MAIN, "D9", "9")
                .number(MAIN, "E9", "15");
        assertThat(workbook.read().lineItems()).hasSize(2);
        workbook.text(MAIN, "O6", "Totals only").text(MAIN, "O9", "yes");
        assertThat(workbook.read().lineItems()).hasSize(3);
    }

    @Test
    void a_scenario_that_nobody_points_to_is_reported() {
        assertThat(small().scenario("Second").read().findings())
                .extracting(Finding::code)
                .contains(FindingCode.SCENARIO_WITHOUT_LINE_ITEM);
    }

    @Test
    void a_scenario_that_says_nothing_about_any_service_is_reported() {
        SmallWorkbook workbook = small().scenario("Second")
                .blank(TEMPLATE, "E5")
                .blank(TEMPLATE, "F5")
                .blank(TEMPLATE, "G5");
        assertThat(workbook.read().findings())
                .extracting(Finding::code)
                .contains(FindingCode.SCENARIO_WITHOUT_SERVICES);
    }

    @Test
    void a_line_item_with_neither_scenario_nor_days_can_not_be_published() {
        SmallWorkbook workbook = small().blank(MAIN, "D8");
        assertThat(workbook.read().findings()).extracting(Finding::code).contains(FindingCode.LINE_ITEM_WITHOUT_DAYS);
        assertThat(workbook.read().publishable()).isFalse();
    }

    @Test
    void an_error_in_a_figure_does_not_matter_where_the_scenarios_sum_counts() {
        SmallWorkbook workbook = small().raw(MAIN, "C7", "t=\"e\"", "<f>Review!E2</f><v>#REF!</v>");
        assertThat(workbook.read().findings()).extracting(Finding::code).contains(FindingCode.TOTAL_UNREADABLE);
        assertThat(workbook.read().publishable()).isTrue();
    }

    @Test
    void days_that_shrink_with_the_size_are_reported() {
        assertThat(small().number(MAIN, "E8", "1.5").read().findings())
                .extracting(Finding::code)
                .contains(FindingCode.SIZES_NOT_ASCENDING);
    }

    private static SmallWorkbook typed() {
        return small().number(MAIN, "C7", "3")
                .number(MAIN, "D7", "7")
                .number(MAIN, "E7", "12")
                .blank(MAIN, "F7");
    }

    private static String link(SmallWorkbook workbook) {
        ParsedLineItem first = workbook.read().lineItems().getFirst();
        return first.scenario() + " " + first.linkFrom();
    }
}
