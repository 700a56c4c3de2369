package io.quicksizer.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ChangedBy;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ConflictTextTest {
    private final ProblemText texts = new ProblemText(bundles());

    @ParameterizedTest
    @EnumSource(ConflictCode.class)
    void every_conflict_has_a_text_in_both_languages(ConflictCode code) {
        var conflict = new Answer.Conflicting<Void>(Conflict.of(code, "first", "second"), 1);

        assertThat(texts.of(conflict, Locale.ENGLISH))
                .isEqualTo(conflict.message())
                .doesNotContain("{");
        assertThat(texts.of(conflict, Locale.GERMAN))
                .isNotEqualTo(conflict.message())
                .doesNotContain("{", "''");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_refusal_has_a_text_in_both_languages(Reason reason) {
        Refusal refusal = Refusal.because(reason);

        assertThat(texts.of(refusal, Locale.ENGLISH)).isEqualTo(refusal.message());
        assertThat(texts.of(refusal, Locale.GERMAN)).isNotEqualTo(refusal.message());
    }

    @Test
    void a_conflict_names_what_it_is_about() {
        var closed = new Answer.Conflicting<Void>(Conflict.of(ConflictCode.MOVE_OVERTAKEN, 7), 1);

        assertThat(texts.of(closed, Locale.ENGLISH)).startsWith("Version 7 was published in the meantime.");
        assertThat(texts.of(closed, Locale.GERMAN)).startsWith("Version 7 wurde inzwischen veröffentlicht.");
    }

    @ParameterizedTest
    @EnumSource(ConflictCode.class)
    void a_conflict_with_a_newer_change_names_who_made_it_and_when(ConflictCode code) {
        assertThat(said(code, false, Locale.ENGLISH).contains("by Paula Planner (Nov 30, 2026"))
                .isEqualTo(code.namesTheChange());
        assertThat(said(code, false, Locale.GERMAN).contains("von Paula Planner (30.11.2026"))
                .isEqualTo(code.namesTheChange());
        assertThat(said(code, true, Locale.ENGLISH).contains("by you in another window (Nov 30, 2026"))
                .isEqualTo(code.namesTheChange());
        assertThat(said(code, true, Locale.GERMAN).contains("von Ihnen in einem anderen Fenster (30.11.2026"))
                .isEqualTo(code.namesTheChange());
    }

    private String said(ConflictCode code, boolean own, Locale locale) {
        var change = new ChangedBy("planner", "Paula Planner", Instant.parse("2026-11-30T12:00:00Z"), own);
        Conflict conflict = Conflict.of(code).named(() -> Optional.of(change));
        return texts.of(new Answer.Conflicting<Void>(conflict, 1), locale);
    }

    @Test
    void a_number_with_two_readings_is_quoted_as_it_was_typed_and_its_readings_can_be_entered() {
        Problem problem = Problem.of("days", ProblemCode.NUMBER_AMBIGUOUS, "1.200", new BigDecimal("1200"), "1.2");

        assertThat(texts.of(problem, Locale.GERMAN))
                .isEqualTo("„1.200“ kann 1200 oder 1,2 bedeuten; geben Sie die Zahl als 1200 oder 1,2 ein.");
    }

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("messages", "messages/wizard");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
