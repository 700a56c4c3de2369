package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.document.PdfPages.Sign;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrandedPdfTest {
    private static final DocumentSettings ENGLISH = DocumentSettings.standard();

    static Stream<Proposal> branded() {
        return Stream.of(Branded.withLongNotice(), Branded.withWideLogo(), Branded.withHighLogo());
    }

    @ParameterizedTest
    @MethodSource("branded")
    void nothing_is_printed_over_anything_else(Proposal proposal) {
        for (List<Sign> page : PdfPages.of(Proposals.printed(Proposals.approved(proposal)))) {
            assertThat(PdfPages.overprinted(page)).isEmpty();
            assertThat(page).isNotEmpty();
        }
    }

    @Test
    void every_text_of_the_brand_is_printed_once_and_its_name_on_every_page() {
        List<String> pages = PdfText.pages(Proposals.printed(Branded.withLongNotice()));
        String text = String.join("\n", pages);

        assertThat(text).containsOnlyOnce("Frontdesk0x1").containsOnlyOnce("Firstline0x2");
        assertThat(text).containsPattern("Firstline0x2[^\\n]*\\n\\s*Secondline0x2");
        for (int paragraph = 0; paragraph < 16; paragraph++) {
            assertThat(text).containsOnlyOnce("Paragraph0x" + paragraph + " ");
        }
        assertThat(pages).allMatch(page -> page.contains("Northwind Advisory"));
    }

    @Test
    void the_logo_is_printed_once_on_the_first_page_with_the_name_as_its_text() throws IOException {
        byte[] pdf = Proposals.printed(Branded.withWideLogo());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(pictures(document.getPage(0).getResources())).isEqualTo(1);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                assertThat(pictures(document.getPage(page).getResources())).isZero();
            }
        }
        assertThat(Proposals.printed(Branded.withWideLogo())).isEqualTo(pdf);
    }

    @Test
    void a_document_without_a_brand_shows_no_trace_of_one() {
        assertThat(PdfText.of(Proposals.printed(Proposals.approved()))).doesNotContain("Legal notice", "Contact");
    }

    @Test
    void the_workbook_has_name_logo_and_texts_above_its_facts() throws IOException {
        byte[] file = new XlsxProposal(ENGLISH.in(Locale.GERMAN), Edition.CUSTOMER).render(Branded.withWideLogo());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getAllPictures()).hasSize(1);
            assertThat(workbook.getSheet("Rechtliche Hinweise")).isNotNull();
            try (XSSFExcelExtractor words = new XSSFExcelExtractor(workbook)) {
                assertThat(words.getText()).contains(Branded.NAME, "Frontdesk0x1", "Notice0x3");
            }
        }
        assertThat(new XlsxProposal(ENGLISH.in(Locale.GERMAN), Edition.CUSTOMER).render(Branded.withWideLogo()))
                .isEqualTo(file);
    }

    @Test
    void a_logo_keeps_its_proportions_within_its_box() {
        Logo wide = Logo.of(Branded.logo(1200, 100));
        assertThat(List.of(wide.width(), wide.height())).isEqualTo(List.of("60.0", "5.0"));
        Logo high = Logo.of(Branded.logo(400, 600));
        assertThat(List.of(high.width(), high.height())).isEqualTo(List.of("10.7", "16.0"));
        Logo small = Logo.of(Branded.logo(59, 59));
        assertThat(List.of(small.width(), small.height())).isEqualTo(List.of("10.0", "10.0"));
    }

    private static int pictures(PDResources resources) {
        List<COSName> found = new ArrayList<>();
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                found.add(name);
            }
        }
        return found.size();
    }
}
