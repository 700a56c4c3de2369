package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final DocumentSettings SETTINGS = DocumentSettings.standard();
    private static final List<String> SECRETS =
            List.of("Internalnote", "Internalcomment", "Internalwarning", Awkward.SECRET_SOURCE);

    @Test
    void what_is_internal_never_reaches_a_copy_for_the_customer() throws IOException {
        String pdf = PdfText.of(new PdfProposal(SETTINGS, Edition.CUSTOMER)
                .render(Awkward.ofFiveYears())
                .bytes());
        String xlsx = text(new XlsxProposal(SETTINGS, Edition.CUSTOMER).render(Awkward.ofFiveYears()));

        for (String secret : SECRETS) {
            assertThat(pdf).doesNotContain(secret);
            assertThat(xlsx).doesNotContain(secret);
        }
    }

    @Test
    void only_colleagues_read_external_ids_sources_and_that_there_are_comments() throws IOException {
        List<String> internal = List.of("CRM id", "CRM-0x0", "Source", "Template");
        String forCustomer = PdfText.of(pdf(Edition.CUSTOMER, Awkward.ofFiveYears()));
        String forColleagues = PdfText.of(pdf(Edition.INTERNAL, Awkward.ofFiveYears()));
        String customersWorkbook = text(new XlsxProposal(SETTINGS, Edition.CUSTOMER).render(Awkward.ofFiveYears()));
        String colleaguesWorkbook = text(new XlsxProposal(SETTINGS, Edition.INTERNAL).render(Awkward.ofFiveYears()));

        assertThat(forCustomer).contains("Service0x0").doesNotContain(internal);
        assertThat(customersWorkbook)
                .contains("Service0x0")
                .doesNotContain(internal)
                .doesNotContain("Comment");
        assertThat(forColleagues).contains(internal);
        assertThat(colleaguesWorkbook).contains(internal).contains("Comment");
    }

    @Test
    void a_customer_reads_which_figure_applies_but_not_what_the_catalogue_states() {
        assertThat(words(Edition.CUSTOMER))
                .contains("are offered for this line item")
                .doesNotContain("catalogue states");
        assertThat(words(Edition.INTERNAL)).contains("the catalogue states");
    }

    @Test
    void colleagues_read_everything() throws IOException {
        String pdf = PdfText.of(new PdfProposal(SETTINGS, Edition.INTERNAL)
                .render(Awkward.ofFiveYears())
                .bytes());
        String xlsx = text(new XlsxProposal(SETTINGS, Edition.INTERNAL).render(Awkward.ofFiveYears()));

        assertThat(pdf).contains(SECRETS);
        assertThat(xlsx).contains(SECRETS);
    }

    @Test
    void people_and_groups_are_named_and_not_identified() throws IOException {
        String pdf = PdfText.of(new PdfProposal(SETTINGS, Edition.CUSTOMER)
                .render(Awkward.ofFiveYears())
                .bytes());
        String csv = new String(
                new CsvProposal(SETTINGS).render(Awkward.ofFiveYears()), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(pdf)
                .contains("Mira Łukaszewska", "Ada Ekström", "Senior approvers")
                .doesNotContain("senior-approvers");
        assertThat(csv)
                .contains("Mira Łukaszewska", "Ada Ekström", "Senior approvers")
                .doesNotContain("senior-approvers");
    }

    private static String words(Edition edition) {
        return PdfText.of(pdf(edition, Awkward.ofFiveYears())).replaceAll("\\s+", " ");
    }

    private static byte[] pdf(Edition edition, Proposal proposal) {
        return new PdfProposal(SETTINGS, edition).render(proposal).bytes();
    }

    private static String text(byte[] xlsx) throws IOException {
        try (XSSFExcelExtractor words = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(xlsx)))) {
            return words.getText();
        }
    }
}
