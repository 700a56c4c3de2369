package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.sizing.MessageCode;
import io.quicksizer.workers.sizing.MessageWord;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemTextTest {
    private static final String ENGLISH = "The cell F6 shows the error \"#REF!\"; it counts as blank.";
    private static final String STORED = """
            {"phrase": "CELL_COUNTS_AS_BLANK",
             "arguments": ["F6", {"phrase": "SHOWS_ERROR", "arguments": ["#REF!"]}]}""";

    private final ProblemText text;

    ProblemTextTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/wizard");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        this.text = new ProblemText(messages);
    }

    private enum Code implements MessageCode {
        DRAFT_FINDING;

        @Override
        public String pattern() {
            return "{0}";
        }
    }

    @Test
    void a_finding_that_forbids_publishing_is_said_in_the_readers_language() {
        assertThat(text.of(problem(List.of(STORED)), Locale.GERMAN))
                .isEqualTo("Die Zelle F6 zeigt den Fehler „#REF!“; sie zählt als leer.");
        assertThat(text.of(problem(List.of(STORED)), Locale.ENGLISH)).isEqualTo(ENGLISH);
    }

    @Test
    void a_finding_of_an_earlier_release_is_said_in_english() {
        assertThat(text.of(problem(List.of()), Locale.GERMAN)).isEqualTo(ENGLISH);
    }

    private static Problem problem(List<String> stored) {
        return Problem.of("version", Code.DRAFT_FINDING, new MessageWord("finding", ENGLISH, stored));
    }
}
