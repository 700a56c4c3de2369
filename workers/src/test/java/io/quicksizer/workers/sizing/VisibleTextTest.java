package io.quicksizer.workers.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    private static final String TAG_A = "\uDB40\uDC41";
    private static final String VARIANT = "\uDB40\uDD00";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void an_invisible_character_without_a_meaning_is_removed(String what, String typed, String stored) {
        assertThat(VisibleText.cleaned(typed)).isEqualTo(stored);
        assertThat(VisibleText.cleaned(stored)).isEqualTo(stored);
        assertThat(VisibleText.isText(stored)).isTrue();
    }

    private static Stream<Arguments> pasted() {
        return Stream.of(
                arguments("soft hyphen of a web page", "Donau\u00ADdampf", "Donaudampf"),
                arguments("blank without width", "North\u200Bwind", "Northwind"),
                arguments("byte order mark", "\uFEFFNorthwind", "Northwind"),
                arguments("blanks between Khmer words", "\u1780\u17B6\u200B\u1781\u17B6", "\u1780\u17B6\u1781\u17B6"),
                arguments("marks of direction in Hebrew", "\u05D0\u05D1\u200F (A)\u200E", "\u05D0\u05D1 (A)"),
                arguments("mark of direction in Arabic", "\u0634\u0631\u061C 1", "\u0634\u0631 1"),
                arguments("copied phone number", "\u202A+49 30 1\u202C", "+49 30 1"),
                arguments("isolated names", "\u2068Anna\u2069, \u2067\u2066Ben\u2069\u2069", "Anna, Ben"),
                arguments("Persian plural of a Latin word", "CRM\u200C\u0647\u0627", "CRM\u0647\u0627"),
                arguments("non-joiner between Latin letters", "North\u200Cwind", "Northwind"),
                arguments("joiner between digits", "1\u200D2", "12"),
                arguments("two non-joiners", "\u06CC\u200C\u200E\u200C\u062E", "\u06CC\u200C\u062E"),
                arguments("Hangul filler", "A\u3164", "A"),
                arguments("Braille blank", "A\u2800B\u2800", "A B"),
                arguments("tag outside of a flag", "Nordwind" + TAG_A, "Nordwind"),
                arguments("emoji style of a letter", "A\uFE0F", "A"),
                arguments("emoji style of a digit", "1\uFE0F", "1"),
                arguments("variant of an ideograph", "\u845B" + VARIANT, "\u845B"),
                arguments("accent behind a blank without width", "e\u200B\u0301", "é"),
                arguments("blanks at the ends", " \u200B A \u200B ", "A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Öster & Söhne",
                "A\u00A0B",
                "株式会社北方",
                "شركة الشمال",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0645\u064F\u200C\u0645",
                "1445 \u0647\u200D",
                "\u0915\u094D\u200D\u0937",
                "\u0D28\u0D4D\u200D",
                "\u182D\u180E\u1820",
                "\u0600\u0661",
                "❤\uFE0F",
                "1\uFE0F\u20E3",
                "👩\u200D💻",
                "👩🏽\u200D💻",
                "❤\uFE0F\u200D🔥",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"
            })
    void what_belongs_to_the_spelling_of_a_script_or_to_an_emoji_stays(String text) {
        assertThat(VisibleText.cleaned(text)).isEqualTo(text);
        assertThat(VisibleText.isText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200D",
                "\uFEFF\u00AD",
                "\u2060",
                "\u200E",
                "\u202A\u202C",
                "\u2066\u2069",
                "\u3164",
                "\u2800",
                "\u034F",
                "\uFE0F",
                "\uDB40\uDC20",
                " \u200B \u00A0"
            })
    void a_text_of_invisible_characters_only_is_refused_and_not_taken_for_blank(String invisible) {
        assertThat(VisibleText.cleaned(invisible)).isNotEmpty();
        assertThat(VisibleText.isText(VisibleText.cleaned(invisible))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0007", "\u202Eabc", "\u202Ea\u202C", "a\u202Db", "a\u2067b", "a\u2069", "\u2069a\u2066"})
    void control_characters_overrides_and_isolates_without_an_end_are_refused(String text) {
        assertThat(VisibleText.isText(VisibleText.cleaned(text))).isFalse();
    }

    @Test
    void blank_texts_lines_and_tabs_are_accepted() {
        assertThat(VisibleText.cleaned(" \n")).isEmpty();
        assertThat(VisibleText.isText("")).isTrue();
        assertThat(VisibleText.isText(VisibleText.cleaned("one\r\n\ttwo"))).isTrue();
    }
}
