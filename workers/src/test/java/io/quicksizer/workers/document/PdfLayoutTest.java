package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.document.PdfPages.Sign;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Awkward proposals on paper: nothing over each other, nothing outside, nothing lost, nothing twice. */
class PdfLayoutTest {
    private static final float MARGIN = 18 * 72 / 25.4f;
    private static final float PAGE_WIDTH = 595.3f;
    private static final float FOOT = 841.9f - 21 * 72 / 25.4f;
    private static final DocumentSettings ENGLISH = DocumentSettings.standard();
    private static final DocumentSettings GERMAN = ENGLISH.in(Locale.GERMAN);

    static Stream<Proposal> proposals() {
        return Stream.of(
                Proposals.approved(),
                Proposals.smallest(),
                Awkward.ofFiveYears(),
                Awkward.tall(),
                Awkward.worldwide(),
                Proposals.saying("W".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void nothing_is_printed_over_anything_else_or_into_the_margins(Proposal proposal) {
        for (List<Sign> page : pages(Proposals.approved(proposal))) {
            assertThat(PdfPages.overprinted(page)).isEmpty();
            assertThat(page)
                    .allMatch(sign -> sign.x() >= MARGIN - 1 && sign.x() + sign.width() <= PAGE_WIDTH - MARGIN + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void no_page_is_empty_and_none_runs_into_its_foot(Proposal proposal) {
        for (List<Sign> page : pages(Proposals.approved(proposal))) {
            List<Sign> body = page.stream()
                    .filter(sign -> sign.y() > 60 && sign.y() < FOOT + 2)
                    .toList();
            assertThat(body).isNotEmpty();
            assertThat(page).noneMatch(sign -> sign.y() > FOOT + 2 && sign.y() < FOOT + 12);
        }
    }

    @Test
    void every_service_and_every_note_is_printed_once() {
        String text = PdfText.of(Proposals.printed(Awkward.tall()));
        for (int service = 0; service < 200; service++) {
            assertThat(count(text, "Service0x" + service))
                    .as("service %s", service)
                    .isEqualTo(1);
            assertThat(count(text, "CRM-0x" + service)).as("id %s", service).isEqualTo(1);
        }
        assertThat(count(text, "word")).isEqualTo(790 * 3);
        assertThat(count(text, "End0x30")).isEqualTo(1);
    }

    @Test
    void a_row_stays_on_one_page_unless_it_is_taller_than_one() {
        List<String> pages = PdfText.pages(Proposals.printed(Awkward.tall()));
        for (int service = 0; service < 200; service += 3) {
            String id = "0x" + service;
            if (service % 60 != 30) {
                assertThat(page(pages, "Service" + id))
                        .isEqualTo(page(pages, "Third" + id))
                        .isNotNegative();
            }
        }
    }

    @Test
    void a_heading_has_at_least_two_rows_with_it() {
        List<String> pages = PdfText.pages(Proposals.printed(Awkward.tall()));
        for (int item = 2; item < 6; item++) {
            int heading = lastPage(pages, "Lineitem" + item);
            assertThat(pages.get(heading)).contains("Service" + item + "x0", "Service" + item + "x1");
        }
        int notes = page(pages, "Notes");
        assertThat(pages.get(notes)).contains("Internalnote", "Secondline");
    }

    @Test
    void line_breaks_of_notes_are_kept() {
        assertThat(PdfText.of(Proposals.printed(Awkward.ofFiveYears())))
                .containsPattern("First1x0\\s*\\n\\s*Second1x0\\s*\\n\\s*Third1x0");
    }

    @Test
    void right_to_left_names_are_reordered_and_joined_and_every_letter_has_its_font() {
        RenderedPdf pdf = new PdfProposal(ENGLISH).render(Awkward.worldwide());
        assertThat(pdf.replacedCharacters()).isEmpty();
        List<Sign> cover = PdfPages.of(pdf.bytes()).getFirst();
        List<String> arabic = cover.stream()
                .filter(sign -> sign.y() > 60 && sign.y() < 150)
                .filter(sign -> sign.text()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW))
                .sorted(java.util.Comparator.comparing(Sign::x))
                .map(Sign::text)
                .toList();
        assertThat(String.join("", arabic)).as("from left to right").isEqualTo("הרבח");
    }

    @Test
    void figures_and_brackets_within_right_to_left_text_are_where_its_readers_look_for_them() {
        List<Sign> cover = PdfPages.of(Proposals.printed(Proposals.called("שלב 2 (12.5 ימים) ABC")))
                .getFirst();
        float line = cover.stream()
                .filter(sign -> sign.text().equals("ש"))
                .findFirst()
                .orElseThrow()
                .y();
        String title = cover.stream()
                .filter(sign -> Math.abs(sign.y() - line) < 1)
                .sorted(java.util.Comparator.comparing(Sign::x))
                .map(Sign::text)
                .collect(java.util.stream.Collectors.joining());
        assertThat(title).as("from left to right").isEqualTo("(םימי12.5)2בלשABC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200C", "\u2060", "\uFEFF"})
    void a_character_without_width_leaves_the_others_as_they_are(String unseen) throws IOException {
        Proposal seen = Proposals.called("Tiếng Việt ½ ữ م");
        Proposal withUnseen = Proposals.called("Tiếng Việt" + unseen + " ½ ữ م");
        byte[] pdf = Proposals.printed(withUnseen);
        assertThat(PdfPictureTest.differing(
                        PdfPictureTest.picture(pdf, 0), PdfPictureTest.picture(Proposals.printed(seen), 0)))
                .isZero();
    }

    @Test
    void arabic_letters_that_are_kept_apart_stay_apart() {
        PrintableText text = new PrintableText();
        assertThat(text.of("می\u200Cخواهم Auf\u200Clage")).isEqualTo("می\u200Aخواهم Auflage");
        assertThat(text.replaced()).isEmpty();
    }

    @Test
    void figures_of_one_table_have_the_same_number_of_decimals() {
        String text = PdfText.of(Proposals.printed(Proposals.approved()));
        assertThat(text).contains("Total 841.33 420.69 210.32 210.32", "Operating model review M 54.50");
        assertThat(text).contains("Roadmap and business case S 32.00", "Archive on demand N/A 0.00 0.00 0.00 0.00");
    }

    @Test
    void a_short_sign_off_stays_on_one_page_and_notes_have_no_page_of_their_own() {
        List<String> pages = PdfText.pages(new PdfProposal(GERMAN)
                .render(Branded.submittedWithEverything())
                .bytes());
        assertThat(pages).anyMatch(page -> page.contains("Stufe 1") && page.contains("Name, Datum, Unterschrift"));
        assertThat(pages).anyMatch(page -> page.contains("Bemerkungen") && page.contains("Hinweise"));
    }

    @Test
    void the_facts_are_not_torn_apart_by_a_long_text_above_them() {
        List<String> pages = PdfText.pages(Proposals.printed(Branded.withLongCover()));
        assertThat(pages).anyMatch(page -> page.contains("Valid until") && page.contains("Catalogue"));
    }

    @Test
    void a_proposal_without_line_items_says_so_instead_of_printing_empty_tables() {
        List<String> pages = PdfText.pages(Proposals.printed(Proposals.withoutLineItems()));
        assertThat(pages.getFirst()).doesNotContain("Scope type");
        assertThat(pages.get(1))
                .contains("This proposal contains no line items.")
                .doesNotContain("Services in detail");
    }

    @Test
    void empty_lines_of_a_text_are_kept_as_one() {
        assertThat(PrintFormat.lines(" a\r\n\n \n\t\n\nb\nc\n\nd\n")).isEqualTo("a\n\nb\nc\n\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \n", "\r\n"})
    void a_text_of_the_greatest_length_may_consist_of_empty_lines(String line) {
        assertThat(PrintFormat.lines("a\n" + line.repeat(4_000) + "b")).isEqualTo("a\n\nb");
    }

    @Test
    void what_no_font_draws_is_known_before_a_document_is_made() {
        assertThat(FontCoverage.missing("株式会社 شركة חברה 한국어 🚀 Łódź")).isEmpty();
        assertThat(FontCoverage.missing("ฮ अ")).containsExactly("U+0905", "U+0E2E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ฮ\u2028अ", "ฮ", "plain"})
    void what_is_known_of_a_proposal_is_what_its_document_replaces(String text) {
        PdfProposal pdf = new PdfProposal(ENGLISH);
        Proposal proposal = Proposals.saying(text);
        assertThat(pdf.missing(proposal)).isEqualTo(pdf.render(proposal).replacedCharacters());
        assertThat(pdf.missing(proposal).contains("U+0E2E")).isEqualTo(text.contains("ฮ"));
        assertThat(pdf.missing(Branded.worldwide())).isEmpty();
    }

    private static List<List<Sign>> pages(Proposal proposal) {
        return PdfPages.of(new PdfProposal(GERMAN).render(proposal).bytes());
    }

    private static long count(String text, String word) {
        return Pattern.compile("(?<![A-Za-z0-9-])" + word + "(?![A-Za-z0-9])")
                .matcher(text)
                .results()
                .count();
    }

    private static int page(List<String> pages, String word) {
        return IntStream.range(0, pages.size())
                .filter(page -> count(pages.get(page), word) > 0)
                .findFirst()
                .orElse(-1);
    }

    private static int lastPage(List<String> pages, String word) {
        return IntStream.range(0, pages.size())
                .filter(page -> count(pages.get(page), word) > 0)
                .max()
                .orElse(-1);
    }
}
