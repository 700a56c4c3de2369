package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.workers.catalogue.FindingEntry;
import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.catalogue.workbook.FindingPhrase;
import io.quicksizer.workers.catalogue.workbook.FindingText;
import io.quicksizer.workers.document.DecimalSeparator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A finding in German says what the English sentence says. */
class FindingRowsTest {
    private static final FindingText DISAGREES = FindingText.of(
            FindingPhrase.SHEET_TOTAL_DISAGREES, "Review", new BigDecimal("12.5"), "M", "F2", new BigDecimal("7"));
    private static final String ENGLISH =
            "The sheet \"Review\" states 12.5 days for M in F2, but its services add up to 7; the sum counts.";

    private final FindingRows rows;

    FindingRowsTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/admin-catalogue");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        this.rows = new FindingRows(messages);
    }

    @Test
    void a_finding_has_the_names_and_figures_in_each_language() {
        List<Finding> findings = List.of(new Finding(FindingCode.TOTAL_DISAGREES, "Review", "F2", DISAGREES));
        assertThat(rows.found(findings, Locale.GERMAN))
                .extracting(FindingRow::text)
                .containsExactly("Das Blatt „Review“ gibt in F2 12,5 Tage für M an, seine Leistungen ergeben aber 7;"
                        + " die Summe zählt.");
        assertThat(rows.found(findings, Locale.ENGLISH))
                .extracting(FindingRow::text)
                .containsExactly(ENGLISH);
    }

    @Test
    void a_finding_of_an_earlier_release_is_shown_in_english() {
        assertThat(rows.stored(List.of(stored(Optional.empty())), Locale.GERMAN))
                .extracting(FindingRow::text)
                .containsExactly(ENGLISH);
        assertThat(rows.stored(List.of(stored(Optional.of(DISAGREES))), Locale.GERMAN))
                .extracting(FindingRow::text)
                .noneMatch(ENGLISH::equals);
    }

    @Test
    void a_figure_that_was_understood_has_a_decimal_comma_on_a_german_page() {
        List<Finding> findings = List.of(
                finding(FindingCode.DAYS_ROUNDED, "F2", "12.503", "12.5"),
                finding(FindingCode.NAME_SHORTENED, "B2", "2.10", "2.10"));
        assertThat(rows.found(findings, Locale.GERMAN))
                .extracting(FindingRow::understoodShown)
                .containsExactly("12,5", "2.10");
        assertThat(rows.found(findings, Locale.ENGLISH))
                .extracting(FindingRow::understoodShown)
                .containsExactly("12.5", "2.10");
    }

    @Test
    void figures_have_the_decimals_of_the_file_and_other_texts_stay_as_they_are() {
        List<Finding> findings = List.of(
                finding(FindingCode.TOTAL_DISAGREES, "F2", "12.5", "7.25"),
                finding(FindingCode.NUMBER_AMBIGUOUS, "F3", "1.234", ""),
                finding(FindingCode.NUMBER_AS_TEXT, "F4", "2.10", "2.1"));

        assertThat(csv(findings, DecimalSeparator.COMMA)).contains(";F2;12,5;7,25;", ";F3;1.234;;", ";F4;2.10;2,1;");
        assertThat(csv(findings, DecimalSeparator.POINT)).contains(",F2,12.5,7.25,", ",F3,1.234,,", ",F4,2.10,2.1,");
    }

    private String csv(List<Finding> findings, DecimalSeparator separator) {
        byte[] file = rows.csv(rows.found(findings, Locale.ENGLISH), Locale.ENGLISH, separator);
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Finding finding(FindingCode code, String cell, String value, String understood) {
        return new Finding(code, "Review", cell, DISAGREES, value, understood);
    }

    private static FindingEntry stored(Optional<FindingText> text) {
        return new FindingEntry(
                FindingSeverity.WARNING,
                FindingCode.TOTAL_DISAGREES.name(),
                Optional.of("Review"),
                Optional.of("F2"),
                ENGLISH,
                text,
                Optional.of("12.5"),
                Optional.empty());
    }
}
