package io.quicksizer.workers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.journal.StepOutcome;
import io.quicksizer.db.journal.StepSubmission;
import io.quicksizer.db.journal.SubmissionSource;
import io.quicksizer.processes.model.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoChoseTest {
    private static final UUID ENGAGEMENT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final List<StepSubmission> submissions = new ArrayList<>();

    @Test
    void submitting_the_same_size_again_does_not_change_who_chose_it() {
        sized("ann", "accepted", "M");
        sized("bob", "accepted", "L");
        sized("cat", "accepted", "L");

        assertThat(who().size("lake")).map(Chosen::actor).contains("bob");
    }

    @Test
    void what_was_refused_or_only_typed_before_going_back_counts_for_nothing() {
        sized("ann", "accepted", "M");
        sized("bob", "problems", "L");
        sized("cat", "back", "L");

        assertThat(who().size("lake")).contains(new Chosen(Step.SIZING, "ann", NINE.plusSeconds(1), Channel.PORTAL));
    }

    @Test
    void a_revision_knows_nothing_of_what_was_chosen_after_it() {
        sized("ann", "accepted", "M");
        sized("bob", "accepted", "L");

        assertThat(new WhoChose(submissions, List.of(), NINE.plusSeconds(1)).size("lake"))
                .map(Chosen::actor)
                .contains("ann");
    }

    @Test
    void what_nobody_entered_was_chosen_by_nobody() {
        sized("ann", "accepted", "M");

        assertThat(who().size("cloud")).isEqualTo(Optional.empty());
        assertThat(who().spread()).isEmpty();
        assertThat(who().customDays("lake", "plan", false)).isEmpty();
    }

    @Test
    void the_same_days_typed_with_other_digits_are_the_same_choice() {
        services("ann", "12.50");
        services("bob", "12.5");

        assertThat(who().customDays("lake", "plan", false)).map(Chosen::actor).contains("ann");
        assertThat(who().customServices("lake")).map(Chosen::actor).contains("ann");
    }

    @Test
    void a_size_typed_as_label_or_name_is_the_same_choice() {
        sized("ann", "accepted", "N/A");
        sized("bob", "accepted", "NA");

        assertThat(who().size("lake")).map(Chosen::actor).contains("ann");
    }

    @Test
    void a_free_text_that_is_named_like_a_service_is_another_choice() {
        services("ann", "10");

        assertThat(who().customDays("lake", "plan", true)).isEmpty();
    }

    private WhoChose who() {
        return new WhoChose(submissions, List.of(), Instant.MAX);
    }

    private void services(String actor, String days) {
        submitted(
                "EXPERT",
                actor,
                "accepted",
                "{\"services\":[{\"lineItem\":\"lake\",\"service\":\"plan\",\"days\":\"" + days + "\"}]}");
    }

    private void sized(String actor, String outcome, String size) {
        String payload = "{\"lines\":[{\"key\":\"lake\",\"size\":\"" + size + "\"}],\"action\":\"continue\"}";
        submitted("SIZING", actor, outcome, payload);
    }

    private void submitted(String step, String actor, String outcome, String payload) {
        Instant at = NINE.plusSeconds(submissions.size() + 1);
        submissions.add(new StepSubmission(
                new UUID(0, submissions.size()),
                ENGAGEMENT,
                step,
                new SubmissionSource(Channel.PORTAL, actor, payload, at, "c"),
                new StepOutcome(outcome, null, "[]")));
    }
}
