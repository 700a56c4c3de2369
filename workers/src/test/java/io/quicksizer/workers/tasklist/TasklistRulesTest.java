package io.quicksizer.workers.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementContext;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Refusal.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasklistRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "full forms {0}, entries {1}, sign-offs {2}: shows {3}, takes entries {4}, sign-offs {5}")
    @CsvSource({
        "false, false, false, false, false, false",
        "true,  false, false, true,  false, false",
        "true,  true,  false, true,  true,  false",
        "true,  false, true,  true,  false, true",
        "true,  true,  true,  true,  true,  true",
        "false, true,  true,  false, false, false",
    })
    void nothing_counts_that_was_not_shown_or_not_allowed_by_a_setting(
            boolean full, boolean entries, boolean signOffs, boolean shows, boolean takes, boolean signs) {
        TasklistRules rules = new TasklistRules(new TasklistSettings(full, entries, signOffs, "", ""), () -> true);

        assertThat(rules.showsContent(shared())).isEqualTo(shows);
        assertThat(rules.refusesEntry(shared()).isEmpty()).isEqualTo(takes);
        assertThat(rules.refusesSignOff(shared()).isEmpty()).isEqualTo(signs);
        assertThat(rules.refusesToBegin().isEmpty()).isEqualTo(entries);
    }

    @Test
    void a_signer_counts_only_while_the_engine_authenticates_and_it_is_asked_only_if_sign_offs_count() {
        TasklistSettings on = new TasklistSettings(true, true, true, "", "");
        TasklistSettings off = new TasklistSettings(true, true, false, "", "");

        assertThat(new TasklistRules(on, () -> true).refusesSigner()).isEmpty();
        assertThat(new TasklistRules(on, () -> false).refusesSigner().map(Refusal::reason))
                .contains(Reason.SIGNER_NOT_PROVEN);
        assertThat(new TasklistRules(off, () -> {
                            throw new IllegalStateException("asked for nothing");
                        })
                        .refusesSigner())
                .isEmpty();
    }

    @Test
    void a_private_engagement_is_never_shown_and_nothing_of_it_counts() {
        TasklistRules rules = new TasklistRules(
                new TasklistSettings(true, true, true, "", "https://quicksizer.example/"), () -> true);

        assertThat(rules.showsContent(engagement())).isFalse();
        assertThat(rules.refusesEntry(engagement()).map(Refusal::reason)).contains(Reason.NOT_FROM_TASKLIST);
        assertThat(rules.refusesSignOff(engagement()).map(Refusal::reason)).contains(Reason.NO_SIGN_OFF_FROM_TASKLIST);
        assertThat(rules.link("/engagements/1")).contains("https://quicksizer.example/engagements/1");
    }

    private static Engagement shared() {
        Engagement engagement = engagement();
        engagement.shareWith("north", NOW);
        return engagement;
    }

    private static Engagement engagement() {
        return new Engagement(
                UUID.randomUUID(),
                EngagementContext.of(Map.of("name", "Plan"), EngagementContext.DEFAULT_DURATION_YEARS, null),
                "planner",
                1,
                UUID.randomUUID(),
                NOW);
    }
}
