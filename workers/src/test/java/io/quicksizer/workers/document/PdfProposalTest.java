package io.quicksizer.workers.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

class PdfProposalTest {
    private static final DocumentSettings GERMAN =
            new DocumentSettings(Locale.GERMANY, ZoneId.of("Europe/Berlin"), Palette.INK);

    private final PdfProposal english = new PdfProposal(DocumentSettings.standard());

    @Test
    void the_english_proposal_is_the_golden_one_in_text_pages_and_bytes() throws IOException {
        assertGolden("proposal", english.render(Proposals.approved()));
    }

    @Test
    void the_german_proposal_is_the_golden_one_in_text_pages_and_bytes() throws IOException {
        assertGolden("proposal_de", new PdfProposal(GERMAN).render(Proposals.submitted()));
    }

    @Test
    void the_same_proposal_gives_the_same_bytes_twice() {
        assertThat(english.render(Proposals.approved()).bytes())
                .isEqualTo(new PdfProposal(DocumentSettings.standard())
                        .render(Proposals.approved())
                        .bytes());
    }

    @Test
    void another_machine_with_another_zone_and_language_gives_the_same_bytes() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        classPath,
                        RenderElsewhere.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(lines.getLast())
                .isEqualTo(english.render(Proposals.approved()).sha256());
    }

    @Test
    void every_page_ends_with_revision_hash_and_page_number() {
        RenderedPdf pdf = english.render(Proposals.approved());
        String[] pages = PdfText.of(pdf.bytes()).replaceAll("\\s+", " ").split("--- page \\d+", -1);
        assertThat(pages).hasSize(pdf.pages() + 1);
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(pages[page].strip())
                    .endsWith("Revision 3 · Content 3f9a1c0de27b Page " + page + " of " + pdf.pages());
        }
    }

    @Test
    void only_an_approved_revision_is_free_of_the_words_not_approved() {
        assertThat(PdfText.of(english.render(Proposals.approved()).bytes())).doesNotContain("Not approved");
        assertThat(PdfText.of(english.render(Proposals.submitted()).bytes())).contains("Not approved");
    }

    @Test
    void half_days_and_year_figures_are_printed_as_given() {
        String text = PdfText.of(english.render(Proposals.approved()).bytes());
        assertThat(text).contains("54.5", "27.26", "13.62", "841.33", "420.69", "210.32");
    }

    @Test
    void letters_of_other_scripts_are_printed_and_none_becomes_a_question_mark() {
        RenderedPdf pdf = english.render(Proposals.saying("Müller ß Łódź Ω Жук عربي"));
        assertThat(PdfText.of(pdf.bytes()))
                .contains("Müller", "ß", "Łódź", "Ω", "Жук")
                .doesNotContain("?");
        assertThat(pdf.replacedCharacters()).isEmpty();
    }

    @Test
    void a_letter_and_its_accent_are_joined() {
        assertThat(PdfText.of(english.render(Proposals.saying("Mu\u0308ller")).bytes()))
                .contains("Müller");
    }

    @Test
    void a_character_without_glyph_becomes_a_box_and_is_reported_in_the_result_and_on_paper() {
        RenderedPdf pdf = english.render(Proposals.saying("ฮ \u202E \u0007"));
        assertThat(pdf.replacedCharacters()).containsExactly("U+0007", "U+0E2E", "U+202E");
        assertThat(PdfText.of(pdf.bytes())).contains("□", "U+0E2E");
    }

    @Test
    void the_file_says_its_title_subject_and_language_is_tagged_and_has_bookmarks() throws IOException {
        byte[] pdf = new PdfProposal(GERMAN).render(Proposals.submitted()).bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Northwind Trading – 3-year renewal of the planning platform");
            assertThat(information.getSubject()).isEqualTo("Angebot zum Aufwand, Revision 3");
            assertThat(information.getCreationDate().toInstant()).isEqualTo("2026-03-09T14:32:10Z");
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(titles(catalog.getDocumentOutline()))
                    .contains("Positionen und Tage je Jahr", "New implementation", "Freigabe");
        }
    }

    private static List<String> titles(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        node.children().forEach(child -> {
            titles.add(child.getTitle());
            titles.addAll(titles(child));
        });
        return titles;
    }

    @Test
    void an_approved_status_does_not_claim_signatures_that_are_for_other_content() {
        String text = PdfText.of(
                english.render(Proposals.approvedWithSignatureOnOtherContent()).bytes());
        assertThat(text).doesNotContain("for exactly this content");
        assertThat(PdfText.of(english.render(Proposals.approved()).bytes())).contains("for exactly this content");
    }

    @Test
    void a_decision_on_other_content_is_not_shown_as_given() {
        Proposal proposal = Proposals.withDecisionOnOtherContent();
        assertThat(PdfText.of(english.render(proposal).bytes()).replaceAll("\\s+", " "))
                .contains("not valid for this revision");
    }

    @Test
    void two_hundred_scenarios_with_two_thousand_services_take_less_than_six_seconds_of_computing() {
        english.render(Proposals.of(25, 6, 5));
        Proposal large = Proposals.of(200, 10, 5);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(english.render(large).pages()).isGreaterThan(50);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .as("nanoseconds of this thread's processor time, in a JVM without the optimizing compiler")
                .isLessThan(6_000_000_000L);
    }

    @Test
    void column_headings_are_on_each_page_of_a_long_table() {
        String text = PdfText.of(english.render(Proposals.of(200, 0, 5)).bytes());
        String[] pages = text.split("--- page \\d+\n", -1);
        for (int page = 2; page <= 7; page++) {
            assertThat(pages[page]).contains("Size", "Year 1,", "Year 5,");
        }
    }

    @Test
    void figures_that_do_not_add_up_are_refused() {
        assertThatThrownBy(Proposals::thatDoesNotAddUp)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up");
    }

    private static void assertGolden(String name, RenderedPdf pdf) throws IOException {
        Golden.assertSame(name + ".pdf.txt", (pdf.pages() + " pages\n" + PdfText.of(pdf.bytes())).getBytes(UTF_8));
        Golden.assertSame(name + ".pdf.sha256", (pdf.sha256() + "\n").getBytes(UTF_8));
    }
}
