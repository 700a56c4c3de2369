package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200D",
                "\uFEFF",
                "\u2060",
                "\u00AD",
                "\u200E",
                "\u202E",
                "\u3164",
                "\u2800",
                "\u034F",
                "\uFE0F",
                "\uDB40\uDC20",
                " \u200B \u00A0"
            })
    void a_text_of_invisible_characters_only_is_neither_a_name_nor_a_text(String invisible) {
        assertThat(VisibleText.isName(invisible)).isFalse();
        assertThat(VisibleText.isText(invisible)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "\u202Aa\u202C", "a\u202D", "a\u2066b\u2069", "a\u2067", "a\u2068", "a\u0007"})
    void control_characters_and_those_that_turn_the_direction_are_refused_everywhere(String text) {
        assertThat(VisibleText.isName(text)).isFalse();
        assertThat(VisibleText.isText(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"North\u200Bwind", "North\u00ADwind", "North\u200Cwind", "Northwind\uFEFF", "A\u3164", "A\u200E"
            })
    void an_invisible_character_is_harmless_in_a_text_but_makes_a_name_look_like_another(String text) {
        assertThat(VisibleText.isText(text)).isTrue();
        assertThat(VisibleText.isName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Öster & Söhne",
                "A\u00A0B",
                "株式会社北方",
                "شركة الشمال",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u0600\u0661",
                "❤\uFE0F",
                "👩\u200D💻",
                "❤\uFE0F\u200D🔥",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"
            })
    void names_in_every_script_and_emoji_are_accepted(String name) {
        assertThat(VisibleText.isName(name)).isTrue();
    }

    @Test
    void blank_texts_lines_and_tabs_are_accepted() {
        assertThat(VisibleText.isName("")).isTrue();
        assertThat(VisibleText.isText(" \n")).isTrue();
        assertThat(VisibleText.isText("one\r\n\ttwo")).isTrue();
    }
}
