package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.frozen.FrozenSizing.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Line items that are kept for later, in each kind and edition of document. */
class DeferredPrintedTest {
    private static final DocumentSettings ENGLISH = DocumentSettings.standard();

    @Test
    void the_customer_reads_what_is_no_part_of_the_proposal_without_days() {
        String text = PdfText.of(
                new PdfProposal(ENGLISH, Edition.CUSTOMER).render(proposal()).bytes());

        assertThat(text)
                .contains("Not part of this proposal", "Portal rollout", "Not part of this alternative: Archive")
                .doesNotContain("7,777.5", "8,888.5");
    }

    @Test
    void colleagues_read_sizes_and_days_too() {
        String text = PdfText.of(
                new PdfProposal(ENGLISH, Edition.INTERNAL).render(proposal()).bytes());

        assertThat(text)
                .contains(
                        "Not part of this proposal",
                        "Portal rollout",
                        "7,777.5",
                        "Not part of this alternative: Archive (L, 8,888.5 person-days)");
    }

    @Test
    void a_proposal_that_defers_nothing_has_no_such_section() {
        assertThat(PdfText.of(
                        new PdfProposal(ENGLISH).render(Proposals.approved()).bytes()))
                .doesNotContain("Not part of this");
        assertThat(new String(new CsvProposal(ENGLISH).render(Proposals.approved()), StandardCharsets.UTF_8))
                .doesNotContain("deferred");
    }

    @Test
    void the_csv_has_a_block_of_its_own() {
        assertThat(new String(new CsvProposal(ENGLISH).render(proposal()), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("deferred")))
                .containsExactly(
                        "deferred,heading,Alternative,Scope type,Line item,Size,Total days,,,,",
                        "deferred,data,,Data & Integration,Portal rollout,M,7777.5,,,,",
                        "deferred,data,Large package,Data & Integration,Archive,L,8888.5,,,,");
    }

    @Test
    void the_workbook_has_a_sheet_with_days_for_colleagues_only() throws IOException {
        Sheet internal = sheet(Edition.INTERNAL, Locale.ENGLISH, "Not included");
        assertThat(internal.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Portal rollout");
        assertThat(internal.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(7777.5);
        assertThat(internal.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Large package");

        Sheet customer = sheet(Edition.CUSTOMER, Locale.GERMAN, "Nicht enthalten");
        assertThat(customer.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Portal rollout");
        assertThat(customer.getRow(0).getLastCellNum()).isEqualTo((short) 3);
        assertThat(customer.getRow(1).getCell(4)).isNull();
    }

    private static Sheet sheet(Edition edition, Locale language, String name) throws IOException {
        byte[] file = new XlsxProposal(ENGLISH.in(language), edition).render(proposal());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheet(name);
        }
    }

    private static Proposal proposal() {
        List<BigDecimal> hundred = List.of(new BigDecimal("100"));
        Row interfaces = Proposals.row("Data & Integration", "Interfaces", "L", List.of(BigDecimal.TEN), List.of());
        return Proposals.with(
                Proposals.approved(),
                List.of(Proposals.offer(
                        "Large package",
                        hundred,
                        interfaces,
                        List.of(Proposals.deferred("Data & Integration", "Archive", "L", "8888.5")))),
                List.of(Proposals.deferred("Data & Integration", "Portal rollout", "M", "7777.5")));
    }
}
