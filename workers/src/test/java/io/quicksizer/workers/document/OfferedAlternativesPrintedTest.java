package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Alternatives that are offered beside a proposal, in each kind of document. */
class OfferedAlternativesPrintedTest {
    private static final DocumentSettings ENGLISH = DocumentSettings.standard();

    @Test
    void the_pdf_has_a_section_with_the_line_items_years_and_total_of_each() {
        String text = PdfText.of(
                new PdfProposal(ENGLISH, Edition.CUSTOMER).render(proposal()).bytes());

        assertThat(text)
                .contains(
                        "Alternatives offered", "Large package", "Small package", "Interfaces", "1,234.5", "60 / 40 %");
        assertThat(PdfText.of(
                        new PdfProposal(ENGLISH).render(Proposals.approved()).bytes()))
                .doesNotContain("Alternatives offered");
    }

    @Test
    void the_csv_has_a_block_of_its_own_with_a_total_for_each() {
        List<String> lines = new String(new CsvProposal(ENGLISH).render(proposal()), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("alternatives"))
                .toList();

        assertThat(lines)
                .contains(
                        "alternatives,data,Large package,Interfaces,L,1234.5,740.7,493.8,,,",
                        "alternatives,total,Large package,Total,,1234.5,740.7,493.8,,,",
                        "alternatives,total,Small package,Total,,10,10,,,,");
    }

    @Test
    void the_workbook_has_a_sheet_whose_totals_calculate() throws IOException {
        byte[] file = new XlsxProposal(ENGLISH, Edition.CUSTOMER).render(proposal());

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet("Alternatives");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(evaluator.evaluate(sheet.getRow(2).getCell(3)).getNumberValue())
                    .isEqualTo(1234.5);
            assertThat(evaluator.evaluate(sheet.getRow(4).getCell(3)).getNumberValue())
                    .isEqualTo(10);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Year 2");
        }
    }

    private static Proposal proposal() {
        return Proposals.with(
                Proposals.approved(),
                List.of(
                        offer("Large package", "L", List.of("60", "40"), List.of("740.7", "493.8")),
                        offer("Small package", "S", List.of("100"), List.of("10"))),
                List.of());
    }

    private static FrozenSizing.Offer offer(String name, String size, List<String> spread, List<String> years) {
        List<BigDecimal> days = years.stream().map(BigDecimal::new).toList();
        return Proposals.offer(
                name,
                spread.stream().map(BigDecimal::new).toList(),
                Proposals.row("Data & Integration", "Interfaces", size, days, List.of()),
                List.of());
    }
}
