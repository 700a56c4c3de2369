package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** The marks of PDF/A-2b and PDF/UA-1; the rules themselves are checked by {@code ops/test --only pdf}. */
class ArchivalPdfTest {

    @Test
    void a_document_says_what_it_conforms_to_and_what_its_colours_are() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(Proposals.approved()))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(metadata)
                    .contains("pdfaid:part=\"2\"", "pdfaid:conformance=\"B\"", "pdfuaid:part=\"1\"")
                    .contains(document.getDocumentInformation().getTitle())
                    .contains("<xmp:CreateDate>2026-03-09T14:32:10Z</xmp:CreateDate>");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void a_title_of_any_signs_is_escaped_in_the_metadata() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(Proposals.saying("A & B <c> \"d\"")))) {
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("A &amp; B &lt;c&gt; \"d\"");
        }
    }

    @Test
    void no_picture_asks_to_be_smoothed() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(Branded.withWideLogo()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        assertThat(picture.getInterpolate()).isFalse();
                        assertThat(picture.getSoftMask().getInterpolate()).isFalse();
                    }
                }
            }
        }
    }

    private static byte[] render(Proposal proposal) {
        return new PdfProposal(DocumentSettings.standard()).render(proposal).bytes();
    }
}
