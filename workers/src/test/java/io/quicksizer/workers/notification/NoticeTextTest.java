package io.quicksizer.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @EnumSource
    void every_kind_has_its_words_in_both_languages(NoticeKind kind) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            NoticeText text = NoticeText.of(locale, ZoneOffset.UTC);
            assertThat(text.title(kind.name(), Map.of())).doesNotContain(".title");
            assertThat(text.detail(kind.name(), Map.of())).doesNotContain(".detail");
            assertThat(text.word("kind." + kind)).isNotEqualTo("kind." + kind);
        }
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(keys(Locale.GERMAN))).isEqualTo(new TreeSet<>(keys(Locale.ENGLISH)));
    }

    @Test
    void facts_are_shown_in_the_readers_language_and_time_zone() {
        Map<String, String> facts = Map.of(
                "engagement",
                "Northwind",
                "customer",
                "N",
                "days",
                "1234.5",
                "level",
                "1",
                "group",
                "approvers",
                "due",
                "2026-03-02T12:00:00Z",
                "revision",
                "1",
                "step",
                "SIGN_OFF");
        NoticeText german = NoticeText.of(Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        assertThat(german.detail("SIGN_OFF_REMINDER", facts))
                .contains("1.234,5 Tage")
                .contains("02.03.2026, 13:00");
        assertThat(german.title("DUE_SOON", facts)).startsWith("Northwind: „Freigabe“ ist fällig");
    }

    @Test
    void figures_are_named_and_have_their_units_in_the_readers_language() {
        Map<String, String> facts = Map.of(
                "week",
                "2026-W07",
                "figures",
                "opened 1200 COUNT, step-completion 85.0 PERCENT notable, hours-to-decision 4.5 HOURS,"
                        + " satisfaction 4.2 SCORE");
        assertThat(NoticeText.of(Locale.ENGLISH, ZoneOffset.UTC).detail("REPORT_READY", facts))
                .isEqualTo("Engagements opened: 1,200 · Steps completed: 85% (notable)"
                        + " · Time to decision, median: 4.5 h · Satisfaction: 4.2 of 5");
        assertThat(NoticeText.of(Locale.GERMAN, ZoneOffset.UTC).detail("REPORT_READY", facts))
                .contains("1.200", "85 % (auffällig)", "4,5 h", "4,2 von 5");
    }

    @Test
    void a_report_that_the_previous_release_announced_keeps_its_words() {
        Map<String, String> facts = Map.of("subject", "Quicksizer 2026-W06", "text", "opened 12, satisfaction 4.2 (!)");
        NoticeText text = NoticeText.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(text.title("REPORT_READY", facts)).isEqualTo("Quicksizer 2026-W06");
        assertThat(text.detail("REPORT_READY", facts)).isEqualTo("opened 12, satisfaction 4.2 (!)");
    }

    @Test
    void what_somebody_wrote_is_text_and_no_pattern() {
        Map<String, String> facts = Map.of("by", "$1 {engagement} \\", "engagement", "X");
        assertThat(NoticeText.of(Locale.ENGLISH, ZoneOffset.UTC).title("SHARED", facts))
                .isEqualTo("$1 {engagement} \\ shared X with you");
    }

    private static java.util.Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle("notification.texts", locale, NO_FALLBACK)
                .keySet();
    }
}
