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

    private static String text(byte[] xlsx) throws IOException {
        try (XSSFExcelExtractor words = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(xlsx)))) {
            return words.getText();
        }
    }
}
