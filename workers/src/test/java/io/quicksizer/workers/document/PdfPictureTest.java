package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as pictures, compared with those that somebody has looked at; small differences of drawing are let pass. */
class PdfPictureTest {
    private static final Path FOLDER = Path.of("src/test/resources/document/pages");
    private static final boolean REFRESH = "refresh".equals(System.getProperty("quicksizer.golden"));
    private static final float DOTS_PER_INCH = 48;
    private static final int VISIBLE = 96;
    private static final double MOST_DIFFERING = 0.004;
    private static final DocumentSettings GERMAN = DocumentSettings.standard().in(Locale.GERMAN);

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("customer", new PdfProposal(DocumentSettings.standard(), Edition.CUSTOMER), 3),
                Arguments.of("internal-de", new PdfProposal(GERMAN), 4));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_page_looks_as_it_did(String name, PdfProposal renderer, int pages) throws IOException {
        Proposal proposal = name.equals("customer") ? Proposals.approved() : Awkward.worldwide();
        try (PDDocument document = Loader.loadPDF(renderer.render(proposal).bytes())) {
            PDFRenderer pictures = new PDFRenderer(document);
            for (int page = 0; page < pages; page++) {
                BufferedImage picture = pictures.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
                Path golden = FOLDER.resolve(name + "-" + (page + 1) + ".png");
                if (REFRESH) {
                    Files.createDirectories(FOLDER);
                    ImageIO.write(picture, "png", golden.toFile());
                }
                assertThat(differing(picture, ImageIO.read(golden.toFile())))
                        .as("share of pixels that differ from %s", golden)
                        .isLessThan(MOST_DIFFERING);
            }
        }
    }

    static BufferedImage picture(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
        }
    }

    static double differing(BufferedImage picture, BufferedImage golden) {
        assertThat(picture.getWidth()).isEqualTo(golden.getWidth());
        assertThat(picture.getHeight()).isEqualTo(golden.getHeight());
        int differing = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (Math.abs((picture.getRGB(x, y) & 0xFF) - (golden.getRGB(x, y) & 0xFF)) > VISIBLE) {
                    differing++;
                }
            }
        }
        return (double) differing / (picture.getWidth() * picture.getHeight());
    }
}
