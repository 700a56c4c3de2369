package io.quicksizer.workers.branding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandingRulesTest {
    private static final Texts NONE = new Texts("", "", "");

    @ParameterizedTest
    @CsvSource({
        "#1f5d84, ",
        "#1F5D84, ",
        "#000000, ",
        "#767676, ",
        "#ffffff, ACCENT_TOO_PALE",
        "#ffcc00, ACCENT_TOO_PALE",
        "red, ACCENT_UNREADABLE",
        "#123, ACCENT_UNREADABLE",
        "#12345g, ACCENT_UNREADABLE",
        "url(x), ACCENT_UNREADABLE"
    })
    void a_colour_can_be_read_on_white_paper(String colour, BrandingProblem wrong) {
        assertThat(codes(entry("Northwind", colour, 90, NONE))).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertThat(AccentColour.contrastOnWhite(0x000000)).isEqualByComparingTo("21");
        assertThat(AccentColour.contrastOnWhite(0xFFFFFF)).isEqualByComparingTo("1");
        assertThat(AccentColour.contrastOnWhite(0x767676)).isEqualByComparingTo("4.5");
    }

    @Test
    void each_field_has_its_bounds() {
        assertThat(codes(entry(" ", "#1f5d84", 0, NONE)))
                .containsExactly(BrandingProblem.BRANDING_NAME_UNFIT, BrandingProblem.VALIDITY_UNFIT);
        assertThat(codes(entry("x".repeat(61), "#1f5d84", 366, NONE)))
                .containsExactly(BrandingProblem.BRANDING_NAME_UNFIT, BrandingProblem.VALIDITY_UNFIT);
        assertThat(codes(entry(
                        "Northwind", "#1f5d84", 365, new Texts("x".repeat(501), "x".repeat(1001), "x".repeat(8001)))))
                .hasSize(3)
                .containsOnly(BrandingProblem.BRANDING_TEXT_TOO_LONG);
    }

    @Test
    void what_no_font_prints_or_turns_the_reading_direction_is_refused() {
        assertThat(codes(entry("North\u202Ewind", "#1f5d84", 90, new Texts("สวัสดี", "", ""))))
                .containsExactly(BrandingProblem.BRANDING_TEXT_UNPRINTABLE, BrandingProblem.BRANDING_TEXT_UNPRINTABLE);
        assertThat(codes(entry("\u200B", "#1f5d84", 90, new Texts("\u200B", "North\u200Bwind", ""))))
                .containsExactly(ProblemCode.TEXT_NOT_PRINTABLE, ProblemCode.TEXT_NOT_PRINTABLE);
        assertThat(codes(entry("株式会社北方", "#1f5d84", 90, new Texts("שלום\n+49 40 123", "", ""))))
                .isEmpty();
    }

    @Test
    void german_texts_that_are_missing_are_english() {
        BrandingRow row = row(new Texts("Call us", "Dear customer", ""), new Texts("", "Sehr geehrte Damen", "§ 1"));

        assertThat(BrandingTexts.of(row, Locale.GERMAN)).isEqualTo(new Texts("Call us", "Sehr geehrte Damen", "§ 1"));
        assertThat(BrandingTexts.of(row, Locale.ENGLISH)).isEqualTo(row.english());
        assertThat(BrandingTexts.of(row, Locale.ROOT)).isEqualTo(row.english());
    }

    @Test
    void a_preview_shows_every_text_in_its_language() throws IOException {
        BrandingRow row = row(new Texts("Call us", "Dear customer", "No warranty"), new Texts("", "Sehr geehrt", ""));

        assertThat(text(BrandingPreview.pdf(row, "Ada Ekström", Optional.empty(), Locale.ENGLISH)))
                .contains("Northwind", "Call us", "Dear customer", "Legal notice", "No warranty", "Example customer");
        assertThat(text(BrandingPreview.pdf(row, "Ada Ekström", Optional.empty(), Locale.GERMAN)))
                .contains("Sehr geehrt", "Rechtliche Hinweise", "Beispielkunde", "Ada Ekström")
                .doesNotContain("admin");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BrandingRow row(Texts english, Texts german) {
        return new BrandingRow("", 1, true, "Northwind", "#1f5d84", 30, english, german, null, "admin", Instant.EPOCH);
    }

    private static BrandingEntry entry(String name, String accent, int days, Texts texts) {
        return new BrandingEntry("", 0, name, accent, days, texts, NONE, new LogoChoice.Known(""));
    }

    private static List<Object> codes(BrandingEntry entry) {
        return BrandingRules.problems(entry).stream().<Object>map(Problem::code).toList();
    }
}
