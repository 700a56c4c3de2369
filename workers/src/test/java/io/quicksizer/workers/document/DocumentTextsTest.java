package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentTextsTest {
    @Test
    void braces_and_signs_of_a_value_are_text() {
        DocumentTexts texts = new DocumentTexts(Locale.ENGLISH);

        assertThat(texts.get("title", "{1} $1 \\", "{0}")).isEqualTo("{1} $1 \\ – {0}");
    }
}
