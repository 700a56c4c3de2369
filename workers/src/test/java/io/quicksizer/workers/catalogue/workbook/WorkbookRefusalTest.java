package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refusal is a value: a sentence by its name, and the sheets, cells, names and limits it is about. */
class WorkbookRefusalTest {

    @Test
    void a_link_is_refused_with_its_sheet_its_cell_and_what_it_refers_to() {
        assertRefused(
                small().formula(REVIEW, "E6", "[1]Other!A1", "1"),
                RefusalPhrase.LINK_IN_FORMULA,
                "The formula in \"Review\" E6 refers to another workbook, \"[1]\". Break the link (in Excel: Data, Edit"
                        + " Links, Break Link), save the workbook and upload it again.",
                REVIEW,
                new CellAddress(6, 5),
                "[1]");
    }

    @Test
    void a_name_that_asks_another_program_is_refused_with_the_cell_that_uses_it() {
        SmallWorkbook workbook = named("Rates", "cmd|'/C calc'!A0");
        assertRefused(
                workbook,
                RefusalPhrase.DDE_IN_UNUSED_NAME,
                "The defined name \"Rates\", which no cell uses (in Excel: Formulas, Name Manager, Delete), asks another"
                        + " program for data. Replace it by its value, save the workbook and upload it again.",
                "Rates");
        assertRefused(
                workbook.formula(REVIEW, "E6", "Rates*2", "1"),
                RefusalPhrase.DDE_IN_NAME,
                "The defined name \"Rates\", used in \"Review\" E6, asks another program for data. Replace it by its"
                        + " value, save the workbook and upload it again.",
                "Rates",
                REVIEW,
                new CellAddress(6, 5));
    }

    @Test
    void a_row_too_far_down_is_refused_with_the_limit_as_a_number() {
        assertRefused(
                small().text(REVIEW, "B9000", "far"),
                RefusalPhrase.TOO_MANY_ROWS,
                "The sheet \"Review\" has more than 5000 rows; the last value before is in row 8. Delete the rows below"
                        + " the last one that counts, save the workbook and upload it again.",
                REVIEW,
                5_000,
                "8");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_its_beginning() {
        assertRefused(
                small().text(REVIEW, "B9", "Assessment of " + "x".repeat(40_000)),
                RefusalPhrase.TEXT_TOO_LONG,
                "The workbook holds a text of more than 32767 characters, longer than a cell can: \"Assessment of "
                        + "x".repeat(43) + "...\". Shorten it, save the workbook and upload it again.",
                32_767,
                "Assessment of " + "x".repeat(43) + "...");
    }

    @Test
    void headings_in_other_columns_are_refused_with_where_they_are() {
        assertRefused(
                small().blank(MAIN, "C6")
                        .text(MAIN, "D6", "S")
                        .text(MAIN, "E6", "M")
                        .text(MAIN, "F6", "L"),
                RefusalPhrase.PORTFOLIO_HEADINGS_MOVED,
                "No sheet has a row with the headings S, M, L in columns C, D, E, as the portfolio has: not"
                        + " \"Portfolio\" and none of the others. On \"Portfolio\" they begin in D6: move the columns.",
                MAIN,
                new CellAddress(6, 4));
        assertRefused(
                small().without(TEMPLATE),
                RefusalPhrase.TEMPLATE_MISSING,
                "No sheet of the workbook is named \"Scenario Template\". Give this name to the sheet that lists all"
                        + " sections and services.",
                TEMPLATE);
    }

    @Test
    void braces_in_a_name_are_no_placeholders() {
        assertThat(WorkbookRefusal.of(RefusalPhrase.CELL_TWICE, "{1} $1 \\", new CellAddress(2, 2))
                        .message())
                .startsWith("The workbook is damaged: the sheet \"{1} $1 \\\" has the cell B2 twice.");
    }

    @Test
    void each_kind_has_a_sentence() {
        EnumSet<WorkbookRefusal.Code> said = EnumSet.noneOf(WorkbookRefusal.Code.class);
        Arrays.stream(RefusalPhrase.values()).map(RefusalPhrase::code).forEach(said::add);
        assertThat(said).containsExactly(WorkbookRefusal.Code.values());
    }

    private static SmallWorkbook named(String name, String formula) {
        return small().edit(
                        "xl/workbook.xml",
                        xml -> xml.replace(
                                "</sheets>",
                                "</sheets><definedNames><definedName name=\"" + name + "\">" + formula
                                        + "</definedName></definedNames>"));
    }

    private static void assertRefused(
            SmallWorkbook workbook, RefusalPhrase phrase, String english, Object... arguments) {
        assertThat(new WorkbookReader(List.of(), WorkbookLimits.DEFAULT).outcome(workbook.bytes()))
                .isInstanceOfSatisfying(WorkbookOutcome.Refused.class, refused -> {
                    assertThat(refused.refusal().phrase()).isEqualTo(phrase);
                    assertThat(refused.refusal().arguments()).startsWith(arguments);
                    assertThat(refused.refusal().message()).isEqualTo(english);
                });
    }
}
