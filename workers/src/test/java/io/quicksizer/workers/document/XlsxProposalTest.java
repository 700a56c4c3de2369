package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxProposalTest {
    private static final DocumentSettings ENGLISH = DocumentSettings.standard();

    @Test
    void every_formula_calculates_what_its_cell_says() throws IOException {
        try (XSSFWorkbook workbook = workbook(Awkward.ofFiveYears())) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Cell cell : cells(workbook)) {
                if (cell.getCellType() == CellType.FORMULA) {
                    double stored = cell.getNumericCellValue();
                    assertThat(evaluator.evaluate(cell).getNumberValue())
                            .as(cell.getAddress() + " " + cell.getCellFormula())
                            .isCloseTo(stored, within(0.000001));
                    formulas++;
                }
            }
            assertThat(formulas).isEqualTo(6 + 4 * 6 + 1 + 5 + 2);
        }
    }

    @Test
    void the_totals_are_those_of_the_proposal() throws IOException {
        try (XSSFWorkbook workbook = workbook(Awkward.ofFiveYears())) {
            Sheet scenarios = workbook.getSheet("Line items");
            Row total = scenarios.getRow(scenarios.getLastRowNum());
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(9999999.90);
            assertThat(total.getCell(8).getNumericCellValue()).isEqualTo(1999999.98);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-5", "@SUM(A1)", "\t=1", "＝1+1"})
    void a_text_never_becomes_a_formula(String text) throws IOException {
        try (XSSFWorkbook workbook = workbook(Proposals.saying(text))) {
            List<Cell> said = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .filter(cell -> cell.getStringCellValue().equals(text.strip())
                            || cell.getStringCellValue().equals(text))
                    .toList();
            assertThat(said).isNotEmpty().allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void totals_without_line_items_are_no_formulas_that_count_themselves() throws IOException {
        try (XSSFWorkbook workbook = workbook(Proposals.withoutLineItems())) {
            assertThat(cells(workbook))
                    .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
                    .extracting(Cell::getCellFormula)
                    .noneMatch(formula -> formula.contains("SUBTOTAL"));
            assertThat(workbook.getSheet("Line items").getRow(1).getCell(3).getNumericCellValue())
                    .isZero();
        }
    }

    @Test
    void each_line_of_a_contact_has_a_row_of_its_own() throws IOException {
        try (XSSFWorkbook workbook = workbook(Branded.withLongNotice())) {
            assertThat(cells(workbook))
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains("Frontdesk0x1", "+49 40 1234 567", "hello@northwind.example");
        }
    }

    @Test
    void headings_stay_in_view_and_on_each_printed_page() throws IOException {
        try (XSSFWorkbook workbook = workbook(Proposals.of(50, 4, 5))) {
            for (String name : List.of("Line items", "Services")) {
                Sheet sheet = workbook.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            }
            assertThat(workbook.getSheetName(0)).isEqualTo("Sizing proposal");
        }
    }

    @Test
    void there_is_no_macro_and_no_link_out_of_the_workbook() throws IOException {
        assertThat(parts(render(Proposals.approved())))
                .noneMatch(part ->
                        part.contains("vba") || part.contains("externalLink") || part.contains("sheet.xml.rels"));
    }

    @Test
    void the_same_proposal_gives_the_same_bytes() {
        assertThat(render(Proposals.approved())).isEqualTo(render(Proposals.approved()));
    }

    @Test
    void a_german_workbook_has_german_headings() throws IOException {
        byte[] file = new XlsxProposal(ENGLISH.in(Locale.GERMAN), Edition.CUSTOMER).render(Proposals.approved());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet("Positionen").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Themenfeld");
        }
    }

    private static byte[] render(Proposal proposal) {
        return new XlsxProposal(ENGLISH, Edition.CUSTOMER).render(proposal);
    }

    private static XSSFWorkbook workbook(Proposal proposal) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(render(proposal)));
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    private static List<String> parts(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
