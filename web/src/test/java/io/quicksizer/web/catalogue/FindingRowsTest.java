package io.quicksizer.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.Finding;
import io.quicksizer.workers.catalogue.workbook.FindingCode;
import io.quicksizer.workers.document.DecimalSeparator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A finding in German says what the English sentence says. */
class FindingRowsTest {
    private final FindingRows rows;

    FindingRowsTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/admin-catalogue");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        this.rows = new FindingRows(messages);
    }

    @Test
    void a_german_finding_has_the_figures_with_decimal_commas() {
        String sentence =
                "The sheet \"Review\" states 12.5 days for M in F2, but its services add up to 7; the sum counts.";
        assertThat(german(FindingCode.TOTAL_DISAGREES, sentence))
                .startsWith("Eine angegebene Summe")
                .endsWith(" (12,5; 7)");
        assertThat(german(
                        FindingCode.NUMBER_AMBIGUOUS,
                        "The cell F2 holds the text \"1.234\", which may mean 1234 or 1.234 days."))
                .endsWith(" (\"1.234\"; 1234; 1,234)");
        assertThat(rows.found(List.of(finding(FindingCode.TOTAL_DISAGREES, sentence)), Locale.ENGLISH))
                .extracting(FindingRow::text)
                .containsExactly(sentence);
    }

    @Test
    void a_german_finding_without_further_facts_has_no_parentheses() {
        assertThat(german(FindingCode.HIDDEN_SHEET_COUNTS, "The sheet \"Review\" is hidden; it counts all the same."))
                .isEqualTo("Das Blatt ist ausgeblendet; es zählt mit.");
    }

    @Test
    void a_text_that_is_struck_out_in_part_is_not_said_to_be_imported_whole() {
        assertThat(german(FindingCode.STRUCK_OUT, "The cell F2 is struck out, in whole or in part."))
                .contains("zum Teil", "Importiert wurde, was nicht durchgestrichen ist");
    }

    @Test
    void figures_have_the_decimals_of_the_file_and_other_texts_stay_as_they_are() {
        List<Finding> findings = List.of(
                new Finding(FindingCode.TOTAL_DISAGREES, "Review", "F2", "A sentence.", "12.5", "7.25"),
                new Finding(FindingCode.NUMBER_AMBIGUOUS, "Review", "F3", "A sentence.", "1.234", null),
                new Finding(FindingCode.NUMBER_AS_TEXT, "Review", "F4", "A sentence.", "2.10", "2.1"));

        assertThat(csv(findings, DecimalSeparator.COMMA)).contains(";F2;12,5;7,25;", ";F3;1.234;;", ";F4;2.10;2,1;");
        assertThat(csv(findings, DecimalSeparator.POINT)).contains(",F2,12.5,7.25,", ",F3,1.234,,", ",F4,2.10,2.1,");
    }

    private String csv(List<Finding> findings, DecimalSeparator separator) {
        byte[] file = rows.csv(rows.found(findings, Locale.ENGLISH), Locale.ENGLISH, separator);
        return new String(file, StandardCharsets.UTF_8);
    }

    private String german(FindingCode code, String sentence) {
        return rows.found(List.of(finding(code, sentence)), Locale.GERMAN)
                .getFirst()
                .text();
    }

    private static Finding finding(FindingCode code, String sentence) {
        return new Finding(code, "Review", "F2", sentence);
    }
}
