package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.catalogue.workbook.RefusalPhrase;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WorkbookRefusalTextTest {
    private static final List<String> ARGUMENTS = List.of("ein-s", "zwe-i", "dre-i", "vie-r");

    private final ProblemText texts = new ProblemText(bundle());

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_in_german_what_it_says_in_english(RefusalPhrase phrase) {
        WorkbookRefusal refusal = new WorkbookRefusal(phrase, List.copyOf(ARGUMENTS));
        String english = texts.of(refusal, Locale.ENGLISH);
        String german = texts.of(refusal, Locale.GERMAN);

        assertThat(english).isEqualTo(refusal.message()).doesNotContain("{");
        assertThat(german).isNotEqualTo(english).doesNotContain("{", "''", "\"");
        assertThat(ARGUMENTS)
                .allSatisfy(argument -> assertThat(german.contains(argument)).isEqualTo(english.contains(argument)));
    }

    @Test
    void limits_have_the_separators_of_the_language_and_names_stay_as_they_are() {
        WorkbookRefusal refusal = new WorkbookRefusal(RefusalPhrase.TOO_MANY_ROWS, List.of("2024", 5_000, "4999"));

        assertThat(texts.of(refusal, Locale.GERMAN))
                .isEqualTo("Das Blatt „2024“ hat mehr als 5.000 Zeilen; der letzte Wert davor steht in Zeile 4999."
                        + " Löschen Sie die Zeilen unter der letzten, die zählt, speichern Sie die Arbeitsmappe und laden"
                        + " Sie sie erneut hoch.");
        assertThat(texts.of(refusal, Locale.ENGLISH)).contains("\"2024\" has more than 5000 rows", "in row 4999.");
    }

    @Test
    void braces_and_apostrophes_in_a_name_stay_as_they_are() {
        WorkbookRefusal refusal = new WorkbookRefusal(RefusalPhrase.CELL_TWICE, List.of("{1} 'x", "B2"));

        assertThat(texts.of(refusal, Locale.GERMAN)).contains("Das Blatt „{1} 'x“ enthält die Zelle B2 doppelt.");
        assertThat(texts.of(refusal, Locale.ENGLISH)).contains("the sheet \"{1} 'x\" has the cell B2 twice.");
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/admin-catalogue");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
